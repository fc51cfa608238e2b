extension StringProtocol where SubSequence == Substring {
  /// Without blanks at its ends.
  package var trimmed: Substring {
    let rest = drop { $0.isWhitespace }
    let blanks = rest.reversed().prefix { $0.isWhitespace }.count
    return rest.dropLast(blanks)
  }
}
