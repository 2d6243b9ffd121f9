import { verifyPier } from '../verify-pier.ts'

verifyPier('opens twice')
