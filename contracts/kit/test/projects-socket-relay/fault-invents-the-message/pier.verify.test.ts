import { verifyPier } from '../verify-pier.ts'

verifyPier('invents the message')
