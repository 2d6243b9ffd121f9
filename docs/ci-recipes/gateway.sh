#!/usr/bin/env bash
# A gateway's contracts in any CI: it is a provider to those before it and a consumer of those behind it. In a merge request:
# verify and record, check, diff. On a push: verify and record, check, publish, and where it is deployed from: ask, deploy,
# tell. Set off by a broker's webhook: verify. Needs the whole git history, and the packages installed.
#
#   TEST                   runs the tests that verify the gateway and those that record its own pacts
#   PACTS                  the directory of the pacts (pacts)
#   PACT_URL               set off by a webhook: the one pact to verify
#   BASE                   in a merge request: the branch to merge into, such as origin/main
#   PACT_BROKER_BASE_URL   the broker, with PACT_BROKER_TOKEN
#   DEPLOY, ENVIRONMENT    on the branch that is deployed: the command that deploys, and where to (production)
#   RETRIES                how often to ask while something is not verified, every 10 seconds (30)
#
# Exit codes: 0 fine, 1 a finding or a no, 2 could not run, 3 unknown, which is not yes.
set -euo pipefail
PACTS=${PACTS:-pacts}
ENVIRONMENT=${ENVIRONMENT:-production}

bash -euo pipefail -c "${TEST:?Set TEST to the command that verifies the gateway and records its pacts.}"
# One pact alone is not all that the gateway forwards: its own pacts are those of a whole run.
[ -z "${PACT_URL:-}" ] || exit 0

if [ -n "$(git status --porcelain -- "$PACTS")" ]; then
  git --no-pager diff -- "$PACTS"
  git status --short -- "$PACTS"
  echo 'The pacts are not those that the tests write. Run the tests and commit the pacts.' >&2
  exit 1
fi
npx --no concordat check

if [ -n "${BASE:-}" ]; then
  npx --no concordat diff --base "$BASE"
  exit
fi

npx --no concordat publish
[ -n "${DEPLOY:-}" ] || exit 0
npx --no concordat can-i-deploy --to "$ENVIRONMENT" --retry-while-unknown "${RETRIES:-30}"
bash -euo pipefail -c "$DEPLOY"
npx --no concordat record-deployment --to "$ENVIRONMENT"
