/* Answers cases, a line each, from standard input: the sample of how to use the library from C. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include "dfdg.h"

int main(void) {
	char *sag = NULL;
	size_t plads = 0;
	for (ssize_t n; (n = getline(&sag, &plads, stdin)) > 0;) {
		char *svar = dfdg_tjek(sag, (size_t)n);
		puts(svar);
		dfdg_fri(svar);
	}
	free(sag);
	return 0;
}
