import ArgumentParser

/// In which form a command answers: for people, or for programs.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json

  /// Prints an answer in this form; the other one is not made.
  func print(
    lines: @autoclosure () -> [String], json: @autoclosure () -> JSONValue
  ) throws {
    switch self {
    case .text: try StandardOutput.print(lines: lines())
    case .json: try StandardOutput.print(lines: [json().text])
    }
  }
}
