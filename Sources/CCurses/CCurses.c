#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "CCurses.h"

#include "CCrash.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

enum { PIECE = 1024 };

static SCREEN *screen;
static bool uses_mouse;

void curses_use_mouse(bool is_used) { uses_mouse = is_used; }

bool curses_use_utf8(void) {
  if (setlocale(LC_ALL, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  // A locale that is not installed, as ssh often sends one, is not a wish for plain C.
  const char *wanted = getenv("LC_ALL");
  if (!wanted || !*wanted) wanted = getenv("LC_CTYPE");
  if (!wanted || !*wanted) wanted = getenv("LANG");
  bool is_plain = wanted && (strcmp(wanted, "C") == 0 || strcmp(wanted, "POSIX") == 0);
  return !is_plain && setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

static bool has_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value && value != (const char *)-1;
}

curses_terminal_kind curses_look_up(const char *name) {
  int error;
  if (setupterm(name, 1, &error) != OK) return CURSES_UNKNOWN;
  bool is_able = has_string("cup") && has_string("clear");
  del_curterm(cur_term);
  return is_able ? CURSES_KNOWN : CURSES_TOO_SIMPLE;
}

int curses_color_count(const char *name) {
  int error;
  if (setupterm(name, 1, &error) != OK) return 0;
  int count = tigetnum("colors");
  del_curterm(cur_term);
  return count > 0 ? count : 0;
}

const char *curses_key_sequence(const char *name) {
  return has_string(name) ? tigetstr(name) : NULL;
}

static char way_back[256];
static int way_back_count;

static int keep_byte(int byte) {
  if (way_back_count < (int)sizeof way_back) way_back[way_back_count++] = (char)byte;
  return byte;
}

// What `endwin` sends, for a crash, which cannot call it.
static void keep_way_back(void) {
  static const char *const capabilities[] = {"rmkx", "sgr0", "rmcup", "cnorm"};
  way_back_count = 0;
  for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
    if (has_string(capabilities[i])) tputs(tigetstr(capabilities[i]), 1, keep_byte);
  crash_way_back(way_back, way_back_count);
}

static void set_modes(void) {
  keep_way_back();
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  curs_set(0);
  putp("\033[?2004h");
  if (uses_mouse) putp("\033[?1002h\033[?1006h");
  fflush(stdout);
}

bool curses_open(const char *name) {
  // The size is the window's, not what a shell once exported.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  screen = newterm(name, stdout, stdin);
  if (!screen) return false;
  set_term(screen);
  typeahead(-1);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  // Until it has been suspended once, curses flushes after each motion of the cursor: 40 writes a frame.
  endwin();
  set_modes();
  return true;
}

void curses_pause(void) {
  if (uses_mouse) putp("\033[?1006l\033[?1002l");
  putp("\033[?2004l");
  fflush(stdout);
  endwin();
  crash_way_back(NULL, 0);
}

void curses_resume(void) {
  set_modes();
  clearok(curscr, TRUE);
}

void curses_close(void) {
  if (!screen) return;
  curses_pause();
  delscreen(screen);
  screen = NULL;
}

void curses_resize(int width, int height) {
  resizeterm(height, width);
  clearok(curscr, TRUE);
}

int curses_pair_limit(void) { return has_colors() ? COLOR_PAIRS : 0; }

bool curses_make_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

// The public struct is filled as ncurses fills it itself, since cells are compared whole.
static void fill(cchar_t *to, const curses_cell *from) {
  memset(to, 0, sizeof *to);
  to->chars[0] = (wchar_t)from->glyph;
  to->ext_color = from->pair;
  attr_t attributes = COLOR_PAIR(from->pair > 255 ? 255 : from->pair);
  if (from->style & CURSES_BOLD) attributes |= A_BOLD;
  if (from->style & CURSES_DIM) attributes |= A_DIM;
  if (from->style & CURSES_REVERSE) attributes |= A_REVERSE;
  to->attr = attributes;
}

void curses_write(int row, int column, const curses_cell *cells, int count) {
  static cchar_t piece[PIECE];
  for (int start = 0; start < count; start += PIECE) {
    int length = count - start < PIECE ? count - start : PIECE;
    for (int i = 0; i < length; i++) fill(&piece[i], &cells[start + i]);
    mvwadd_wchnstr(stdscr, row, column + start, piece, length);
  }
}

void curses_update(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

void curses_ask_background(void) {
  // Between saving and restoring cursor and colours, of which curses keeps its own account.
  putp("\0337\033[48;2;1;2;3m\033P$qm\033\\\0338");
  fflush(stdout);
}

void curses_send(const char *bytes) {
  fputs(bytes, stdout);
  fflush(stdout);
}

void curses_touch_all(void) { clearok(curscr, TRUE); }
