# Sourced by the scripts beside it: what a machine must have, and how Vrazka is built and started.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# say BULGARIAN ENGLISH: one line in the system's language
say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        bg*) echo "$1" >&2 ;;
        *) echo "$2" >&2 ;;
    esac
}

fail() {
    say "$@"
    exit 1
}

# Finds a JDK 25 where Maven's toolchains look, and tells them.
need_jdk() {
    local home
    for home in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" /usr/lib/jvm/* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "$(java_on_path)" $(toolchain_homes); do
        if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="25[".]' "$home/release"; then
            export JAVA25_HOME=$home
            [ -n "$(java_on_path)" ] || export JAVA_HOME=$home
            return
        fi
    done
    fail 'Нужен е JDK 25: инсталирайте го (например temurin-25-jdk) или посочете папката му в JAVA_HOME.' \
        'JDK 25 is needed: install it (temurin-25-jdk, for example) or name its folder in JAVA_HOME.'
}

java_on_path() {
    local java
    java=$(command -v java) && java=$(readlink -f "$java") && echo "${java%/bin/java}"
}

toolchain_homes() {
    sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "${HOME:-}/.m2/toolchains.xml" 2>/dev/null || true
}

need_maven() {
    command -v mvn >/dev/null || fail 'Нужен е Maven 3.8.7 или по-нов: инсталирайте пакета maven.' \
        'Maven 3.8.7 or newer is needed: install the package maven.'
}

# maven GOALS…
maven() {
    need_maven
    need_jdk
    (cd "$root" && mvn --batch-mode --no-transfer-progress "$@")
}

app=$root/target/run

# The memory that the program takes stays small until work asks for more.
java_flags=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms48m "-Xmx${VRAZKA_HEAP:-512m}"
    -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps -XX:ReservedCodeCacheSize=96m
    --enable-native-access=ALL-UNNAMED "-Xlog:aot*=error")

sources_stamp() {
    (cd "$root" && find pom.xml bin/lib.sh src/main -type f -print0 | LC_ALL=C sort -z | xargs -0 sha1sum | sha1sum)
}

# Builds unless this very state of the sources is built already.
build() {
    local stamp
    stamp=$(sources_stamp)
    [ "$(cat "$app/stamp" 2>/dev/null)" = "$stamp" ] && return
    say 'Изгражда се; първия път това трае няколко минути.' 'Building; the first time this takes some minutes.'
    maven --quiet -Pquick -Dmaven.test.skip=true package
    rm -rf "$app"
    "$JAVA25_HOME/bin/java" -Djarmode=tools -jar "$root/target/vrazka.jar" extract --destination "$app"
    remember_classes || say 'Стартирането ще е по-бавно: кеш на класовете не се получи.' \
        'Starting will be slower: the cache of classes did not work out.'
    echo "$stamp" >"$app/stamp"
}

# One start to the first page on made-up data, from which the JVM keeps loaded classes for later starts.
remember_classes() {
    local log=$app/first-start.log program
    VRAZKA_DATA=$app/first-start VRAZKA_PORT=0 VRAZKA_HOST=127.0.0.1 VRAZKA_DATABASE_URL='' \
        "$JAVA25_HOME/bin/java" "${java_flags[@]}" "-XX:AOTCacheOutput=$app/classes.aot" -jar "$app/vrazka.jar" >"$log" 2>&1 &
    program=$!
    local port='' tries
    for tries in $(seq 600); do
        port=$(sed -n 's|.*http://127.0.0.1:\([0-9]*\).*|\1|p' "$log")
        [ -n "$port" ] || ! kill -0 $program 2>/dev/null && break
        sleep 0.2
    done
    [ -n "$port" ] && first_page "$port"
    kill -TERM $program 2>/dev/null
    wait $program || true
    rm -rf "$app/first-start"
    [ -f "$app/classes.aot" ]
}

first_page() {
    exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET / HTTP/1.0\r\n\r\n' >&3 && cat <&3 >/dev/null
    exec 3>&-
}
