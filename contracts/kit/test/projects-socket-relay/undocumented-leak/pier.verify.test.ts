import { verifyPier } from '../verify-pier.ts'

verifyPier('leaks the ticket')
