/* dfdg.h: the rule book of DFDG as a C library. MIT licence.
 *
 * Texts are UTF-8. A case and its answer have the case format (testdata/sager/README.md in the
 * library's source); an answer is the line of tjek -json. A case that cannot be read or judged is answered
 * too, with "navn", "ulaeselig" and, in English, "unreadable".
 *
 * Memory: what a function takes stays the caller's and is read during the call alone. What a
 * function returns is the caller's, ends in a NUL, is never NULL, and is given back with dfdg_fri.
 * Threads: every function can be called by any number of threads at once. Nothing is kept
 * between calls, nothing is read but the arguments, nothing is written anywhere.
 */
#ifndef DFDG_H
#define DFDG_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* dfdg_tjek answers a case of n bytes. */
char *dfdg_tjek(const char *json, size_t n);

/* dfdg_regler returns the rule catalogue, a JSON array. */
char *dfdg_regler(void);

/* dfdg_version returns what answers: {"bibliotek", "go", "snitflader"}. */
char *dfdg_version(void);

/* dfdg_fri gives an answer back; of NULL it does nothing. */
void dfdg_fri(char *svar);

#ifdef __cplusplus
}
#endif
#endif
