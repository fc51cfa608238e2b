#ifndef CMALLOC_H
#define CMALLOC_H

// What glibc's own module leaves out: the settings of malloc.
#include <malloc.h>

// Keeps memory that was freed for what is made next, up to 16 MB of it.
//
// Every frame of a moving map frees its rasters and makes new ones, and one of a long run its curves; to
// give the pages back to the system each time, and to get them again, takes as long as to compute what
// they hold.
static inline void keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 22);
  mallopt(M_TRIM_THRESHOLD, 1 << 24);
}

#endif
