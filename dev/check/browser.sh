# Whether the browser tests can run: they drive a Chromium. CHROMIUM names a program in another place.
has() { command -v "$1" >/dev/null; }
has_browser() { [[ -n "${CHROMIUM:-}" ]] || has chromium || has chromium-browser || has google-chrome; }
