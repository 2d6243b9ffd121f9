import { verifyPier } from '../verify-pier.ts'

verifyPier('answers by itself')
