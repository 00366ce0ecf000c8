# To be sourced. The browser of the page tests.

# Sets REDRESS_CHROMIUM to an installed Chromium, which is installed first where that is possible.
find_browser() {
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
  browser_on_path && return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "      Chromium is missing; installing it with apt-get ..."
    browser_log=$(mktemp "${TMPDIR:-/tmp}/redress-apt.XXXXXX")
    if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } \
      >"$browser_log" 2>&1 && browser_on_path; then
      rm -f "$browser_log"
      return 0
    fi
    tail -n 3 "$browser_log" | sed 's/^/      | /'
    rm -f "$browser_log"
  fi
  echo "      No Chromium here, so the tests of pages are skipped. To run them: apt-get install chromium," \
    "or set REDRESS_CHROMIUM to a Chromium or Chrome."
}

browser_on_path() {
  for browser in "${REDRESS_CHROMIUM:-}" /usr/bin/chromium chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$browser" ] || continue
    browser_path=$(command -v "$browser") || continue
    REDRESS_CHROMIUM=$browser_path
    export REDRESS_CHROMIUM
    return 0
  done
  return 1
}
