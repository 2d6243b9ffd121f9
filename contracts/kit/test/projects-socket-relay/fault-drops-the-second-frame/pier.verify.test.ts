import { verifyPier } from '../verify-pier.ts'

verifyPier('drops the second frame')
