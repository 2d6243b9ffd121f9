import { verifyPier } from '../verify-pier.ts'

verifyPier('loses the query')
