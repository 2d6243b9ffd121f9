import { verifyPier } from '../verify-pier.ts'

verifyPier('forwards binary')
