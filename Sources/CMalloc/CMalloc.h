// What glibc's own module leaves out: the settings of malloc.
#include <malloc.h>
