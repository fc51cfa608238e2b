/// Arguments as a POSIX shell reads them.
package enum ShellText {
  /// A command that runs a program with these arguments.
  package static func command(_ program: String, _ arguments: [String]) -> String {
    ([program] + arguments).map(quoted).joined(separator: " ")
  }

  /// One argument: as it is where that is safe, else within single quotes.
  package static func quoted(_ argument: String) -> String {
    guard argument.isEmpty || argument.unicodeScalars.contains(where: { !isSafe($0) }) else {
      return argument
    }
    let parts = argument.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return false }
    let character = Character(scalar)
    return character.isLetter || character.isNumber || "_@%+=:,./-".contains(character)
  }
}
