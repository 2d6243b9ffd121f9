export { chromium } from './chromium.ts'
