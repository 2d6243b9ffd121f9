import { escapeHtml } from './escape-html.ts'
import type { FormFault, FormValues } from './read-form.ts'
import { renderPage } from './render-page.ts'

type Form = { values: FormValues; faults: readonly FormFault[]; asksFor: { customer: boolean; account: boolean } }

const labels: Readonly<
  Record<keyof FormValues, { label: string; autocomplete: string; type?: string; hint?: string }>
> = {
  company_name: { label: 'Company', autocomplete: 'organization', hint: 'Leave empty if you pay as a person.' },
  given_name: { label: 'First name', autocomplete: 'given-name' },
  family_name: { label: 'Last name', autocomplete: 'family-name' },
  email: { label: 'Email', autocomplete: 'email', type: 'email' },
  account_holder_name: { label: 'Account holder', autocomplete: 'name' },
  account: { label: 'IBAN or account number', autocomplete: 'off', hint: 'Any will do: this is an emulator.' },
}

/** The form that the payer fills in; it needs no script. */
export function renderForm({ values, faults, asksFor }: Form): string {
  const fields = (names: (keyof FormValues)[]) => names.map((name) => field(name, values[name], faults)).join('\n')
  const summary = faults.map(({ field: name, message }) => `<li><a href="#${name}">${escapeHtml(message)}</a></li>`)
  const about = `<fieldset><legend>About you</legend>
${fields(['given_name', 'family_name', 'company_name', 'email'])}
</fieldset>`
  const account = `<fieldset><legend>Your bank account</legend>
${fields(['account_holder_name', 'account'])}
</fieldset>`
  return renderPage(
    faults.length > 0 ? 'Error: set up a Direct Debit' : 'Set up a Direct Debit',
    `${faults.length > 0 ? `<div class="error" role="alert"><p>Please correct:</p><ul>${summary.join('')}</ul></div>` : ''}
<p>This page stands in for the one that GoCardless shows. No money moves.</p>
<form method="post" novalidate>
${asksFor.customer ? about : ''}
${asksFor.account ? account : ''}
<button type="submit" name="decision" value="confirm">Set up Direct Debit</button>
<button type="submit" name="decision" value="exit">Leave without setting up</button>
</form>`,
  )
}

function field(name: keyof FormValues, value: string, faults: readonly FormFault[]): string {
  const { label, autocomplete, type = 'text', hint } = labels[name]
  const fault = faults.find(({ field: at }) => at === name)
  const described = [hint && `${name}-hint`, fault && `${name}-error`].filter(Boolean).join(' ')
  return `<label for="${name}">${label}</label>
${hint ? `<span class="hint" id="${name}-hint">${hint}</span>` : ''}
${fault ? `<span class="error" id="${name}-error">${escapeHtml(fault.message)}</span>` : ''}
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${escapeHtml(value)}"${
    described ? ` aria-describedby="${described}"` : ''
  }${fault ? ' aria-invalid="true"' : ''}>`
}
