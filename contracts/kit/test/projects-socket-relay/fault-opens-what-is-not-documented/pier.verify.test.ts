import { verifyPier } from '../verify-pier.ts'

verifyPier('opens what is not documented')
