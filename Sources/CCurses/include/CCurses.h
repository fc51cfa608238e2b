// The only header that includes curses: what Swift needs of it, as plain functions.
//
// Swift 6 sees C globals as shared mutable state and does not see macros with casts; here both are
// functions. A colour is a number of the terminal's, −1 its default.
#ifndef C_CURSES_H
#define C_CURSES_H
#include <stdbool.h>
#include <stdint.h>

/// How a cell is set.
enum { CURSES_BOLD = 1, CURSES_DIM = 2, CURSES_REVERSE = 4 };

/// One cell: a glyph one column wide, a pair made by `curses_make_pair`, a style of the flags above.
typedef struct {
  uint32_t glyph;
  int32_t pair;
  uint32_t style;
} curses_cell;

/// Whether the terminal database knows a name, and can move the cursor and clear the screen there.
typedef enum { CURSES_KNOWN, CURSES_UNKNOWN, CURSES_TOO_SIMPLE } curses_terminal_kind;
curses_terminal_kind curses_look_up(const char *_Nonnull name);

/// How many colours the database gives a name; 0 for none and for an unknown name.
int curses_color_count(const char *_Nonnull name);

/// Whether the terminal is asked to report its mouse while it is taken over (modes 1002 and 1006).
void curses_use_mouse(bool is_used);
/// Takes the terminal over: the whole screen, single keys, no echo. False, and nothing changed, if
/// that fails.
bool curses_open(const char *_Nonnull name);
/// Gives the terminal back as it was; `curses_resume` takes it over again.
void curses_pause(void);
void curses_resume(void);
void curses_close(void);

void curses_resize(int width, int height);
/// The number of pairs that can be made.
int curses_pair_limit(void);
bool curses_make_pair(int pair, int foreground, int background);
/// Writes cells of a row from a column on.
void curses_write(int row, int column, const curses_cell *_Nonnull cells, int count);
/// Sends what changed.
void curses_update(void);
/// Sets a background of 24 bits, red 1, green 2, blue 3, and asks what it is now (DECRQSS).
void curses_ask_background(void);
/// Sends bytes that move nothing on the screen.
void curses_send(const char *_Nonnull bytes);
/// Sends every cell at the next update.
void curses_touch_all(void);
/// What a key sends by the database, under its name in terminfo(5); NULL if that is not known.
const char *_Nullable curses_key_sequence(const char *_Nonnull name);

/// Sets the character set from the environment; whether it is UTF-8, if need be by C.UTF-8.
bool curses_use_utf8(void);
#endif
