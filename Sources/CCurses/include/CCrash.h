// What must still happen when the program crashes: the terminal is given back, and what was written
// to standard error meanwhile is shown.
#ifndef C_CRASH_H
#define C_CRASH_H
#include <stdbool.h>

/// Remembers how the terminal is set now, and catches ILL, TRAP, ABRT, FPE, BUS, SEGV and SYS on a
/// stack of their own. To be called before the terminal is changed.
void crash_watch(void);
/// What a crash sends from now on to leave the screen, the keypad and the colours of the terminal; with
/// no bytes it leaves the terminal alone, which then is not the program's.
void crash_way_back(const char *_Nullable bytes, int count);
/// Sends standard error to a file without a name from now on; false, and nothing changed, if there
/// can be none.
bool crash_catch_errors(void);
/// Shows what was caught on the true standard error and lets it go there again.
void crash_release_errors(void);
/// The crash is over or has not happened: signals do what they did before.
void crash_unwatch(void);

/// Signals that end, stop or resize the program are written, a byte each, to a pipe; its reading end.
/// −1 if there can be none.
int signal_pipe(void);
/// Dies of a signal as if it had never been caught.
_Noreturn void die_of_signal(int signal);
/// Stops the process group as ^Z does; comes back when it is continued.
void stop_process_group(void);
#endif
