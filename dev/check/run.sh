#!/usr/bin/env bash
# What a change must pass: .ci/run without the installation.
set -euo pipefail
cd "$(dirname "$0")/../.."

source dev/check/browser.sh

npm run lint
npm run types
npm run i18n -- --check
npm run docs -- --check
npm run package
npm test
npm run test:long
if has_browser; then
    npm run test:browser
else
    # A missing browser is no fault of the change, and everything else has passed.
    echo 'THE BROWSER TESTS WERE NOT RUN: there is no Chromium here, and none could be installed.' >&2
fi
