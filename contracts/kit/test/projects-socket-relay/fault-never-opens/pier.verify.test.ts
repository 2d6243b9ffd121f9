import { verifyPier } from '../verify-pier.ts'

verifyPier('never opens')
