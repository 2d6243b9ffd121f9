import { verifyPier } from '../verify-pier.ts'

verifyPier('changes the query')
