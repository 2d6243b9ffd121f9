import { verifyPier } from '../verify-pier.ts'

verifyPier('pipes bytes')
