#define _GNU_SOURCE
#include "CCrash.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV, SIGSYS};
enum { CRASHES = sizeof crashes / sizeof *crashes };
static struct sigaction before[CRASHES];
static struct termios modes;
static bool has_modes;
static char stack[64 * 1024];
static int true_errors = -1;

// Synchronized output, mouse and paste off.
static const char reset[] = "\033[?2026l\033[?1002l\033[?1006l\033[?2004l";
// What the terminal's own description has for the rest; nothing while it is not taken over.
static char way_back[512];
static volatile sig_atomic_t way_back_count;
static const char sentence[] =
    "gdviz: it crashed; the terminal is as it was, what was on the screen is lost\n";

static void write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// Only functions that a signal handler may call.
static void show_errors(void) {
  char piece[512];
  ssize_t count;
  off_t at = 0;
  while ((count = pread(STDERR_FILENO, piece, sizeof piece, at)) > 0) {
    write_all(true_errors, piece, (size_t)count);
    at += count;
  }
}

static void give_terminal_back(void) {
  write_all(STDOUT_FILENO, reset, sizeof reset - 1);
  write_all(STDOUT_FILENO, way_back, (size_t)way_back_count);
  write_all(STDOUT_FILENO, "\r\n", 2);
  if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void on_crash(int number) {
  if (way_back_count > 0) give_terminal_back();
  if (true_errors >= 0) show_errors();
  write_all(true_errors >= 0 ? true_errors : STDERR_FILENO, sentence, sizeof sentence - 1);
  signal(number, SIG_DFL);
  raise(number);
}

void crash_watch(void) {
  has_modes = tcgetattr(STDIN_FILENO, &modes) == 0;
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &before[i]);
}

void crash_unwatch(void) {
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before[i], NULL);
}

void crash_way_back(const char *bytes, int count) {
  way_back_count = 0;
  if (count > (int)sizeof way_back) return;
  if (count > 0) memcpy(way_back, bytes, (size_t)count);
  way_back_count = count;
}

bool crash_catch_errors(void) {
  int file = memfd_create("errors", MFD_CLOEXEC);
  if (file < 0) return false;
  true_errors = dup(STDERR_FILENO);
  bool is_caught = true_errors >= 0 && dup2(file, STDERR_FILENO) >= 0;
  close(file);
  return is_caught;
}

void crash_release_errors(void) {
  if (true_errors < 0) return;
  show_errors();
  dup2(true_errors, STDERR_FILENO);
  close(true_errors);
  true_errors = -1;
}

static int ends[2] = {-1, -1};

static void on_signal(int number) {
  int saved = errno;
  char byte = (char)number;
  // A full pipe already holds enough to wake the loop.
  (void)!write(ends[1], &byte, 1);
  errno = saved;
}

static void catch_signal(int number) {
  struct sigaction action = {.sa_handler = on_signal};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void catch_end(int number) {
  struct sigaction present;
  if (sigaction(number, NULL, &present) == 0 && present.sa_handler != SIG_IGN) catch_signal(number);
}

int signal_pipe(void) {
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  static const int life[] = {SIGTSTP, SIGCONT, SIGWINCH};
  for (size_t i = 0; i < sizeof life / sizeof *life; i++) catch_signal(life[i]);
  // All whose default is the end; who starts the program may have decided to ignore one.
  static const int death[] = {SIGHUP,  SIGINT,    SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2,   SIGALRM,
                              SIGPROF, SIGVTALRM, SIGIO,   SIGPWR,  SIGXCPU, SIGSTKFLT};
  for (size_t i = 0; i < sizeof death / sizeof *death; i++) catch_end(death[i]);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) catch_end(number);
  return ends[0];
}

void die_of_signal(int number) {
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
  _exit(128 + number);
}

void stop_process_group(void) {
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  catch_signal(SIGTSTP);
}
