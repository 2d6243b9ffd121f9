import { verifyPier } from '../verify-pier.ts'

verifyPier('speaks for itself')
