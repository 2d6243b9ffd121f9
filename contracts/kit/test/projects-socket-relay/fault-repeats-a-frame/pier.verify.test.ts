import { verifyPier } from '../verify-pier.ts'

verifyPier('repeats a frame')
