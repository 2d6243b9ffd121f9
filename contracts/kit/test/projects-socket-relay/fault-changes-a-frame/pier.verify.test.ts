import { verifyPier } from '../verify-pier.ts'

verifyPier('changes a frame')
