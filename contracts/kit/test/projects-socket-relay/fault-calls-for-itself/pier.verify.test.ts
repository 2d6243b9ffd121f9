import { verifyPier } from '../verify-pier.ts'

verifyPier('calls for itself')
