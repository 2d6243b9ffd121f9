import { verifyPier } from '../verify-pier.ts'

verifyPier('drops early frames')
