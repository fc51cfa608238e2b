/// Why there can be no screen.
package enum TerminalError: Error, Equatable, Sendable {
  case noTerminal(stream: String)
  case noName
  case unknown(String)
  /// It cannot move the cursor or clear the screen.
  case tooSimple(String)
  case notOpened(String)

  /// One sentence that says what was wrong and what would help.
  package var sentence: String {
    switch self {
    case .noTerminal(let stream):
      "standard \(stream) is not a terminal; gdviz trace writes numbers without one"
    case .noName:
      "TERM is not set, so it is not known how to draw; try TERM=xterm-256color"
    case .unknown(let name):
      "the terminal '\(name)' (TERM) is not known here; try TERM=xterm-256color"
    case .tooSimple(let name):
      "the terminal '\(name)' (TERM) cannot move its cursor; another one is needed"
    case .notOpened(let name):
      "the terminal '\(name)' (TERM) cannot be used as a screen"
    }
  }
}
