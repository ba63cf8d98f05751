/* SPDX-License-Identifier: GPL-3.0-or-later
 * Ends with 0 only when the library linked to it really encrypts (it answers to PRAGMA
 * cipher_version) with SQLCipher 4 on SQLite 3.37 or newer (STRICT tables). Plain SQLite answers nothing. */
#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>
#include <stdio.h>

static int printVersion(void* major, int columns, char** values, char** names)
{
    (void)names;
    if (columns != 1 || values[0] == NULL) {
        return 1;
    }
    printf("SQLCipher %s on SQLite %s\n", values[0], sqlite3_libversion());
    return sscanf(values[0], "%d", (int*)major) == 1 ? 0 : 1;
}

int main(void)
{
    sqlite3* database = NULL;
    int major = 0;
    if (sqlite3_libversion_number() < 3037000 || sqlite3_open(":memory:", &database) != SQLITE_OK) {
        return 1;
    }
    if (sqlite3_key(database, "probe", 5) != SQLITE_OK ||
        sqlite3_exec(database, "PRAGMA cipher_version", printVersion, &major, NULL) != SQLITE_OK) {
        return 1;
    }
    sqlite3_close(database);
    return major >= 4 ? 0 : 1;
}
