import { verifyPacts } from 'concordat/provider'

const common = { provider: 'catalogue', pacts: new URL('./pacts/', import.meta.url), timeout: 500 }

verifyPacts({ ...common, url: 'http://127.0.0.1:1' })
verifyPacts({ ...common, url: 'catalogue.example.org' })
verifyPacts({ ...common, url: process.env['URL_WITH_CREDENTIALS'] ?? '' })
verifyPacts({ ...common, url: '' })
