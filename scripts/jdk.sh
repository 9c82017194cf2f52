# Finds a JDK 25 or newer and sets JAVA_HOME to it; says what to install when there is none. Sourced by the commands.

jdk_version() { # DIR -> its feature version, or 0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | grep . || echo 0
}

find_jdk() {
  local candidate on_path
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
    if [ -n "$candidate" ] && [ "$(jdk_version "$candidate")" -ge 25 ]; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  cat >&2 <<'EOF'
Acquaint needs a JDK 25 or newer, and none was found in JAVA_HOME, on the PATH or in /usr/lib/jvm.
Install one, for example the Debian package openjdk-25-jdk or Eclipse Temurin's temurin-25-jdk, or set
JAVA_HOME to where you have one. Then run this again.
EOF
  return 1
}

need_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "Acquaint is built with Maven 3.8.7 or newer, which was not found. Install it (on Debian: apt-get install maven) and run this again." >&2
  return 1
}
