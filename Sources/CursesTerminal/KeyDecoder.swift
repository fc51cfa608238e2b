import Screen

/// From the bytes of a terminal to events: characters, sequences and pastes, in whatever pieces they
/// come.
struct KeyDecoder {
  enum Decoded: Equatable {
    case event(Event)
    /// What the terminal answers to a question on its state (DECRQSS).
    case report(String)
  }

  /// What has begun and has not come to its end.
  private enum Piece {
    case character(PartialCharacter)
    case sequence(EscapeSequence)
    case paste(Paste)
  }

  private let keys: KeySequences
  private var piece: Piece?

  init(keys: KeySequences) {
    self.keys = keys
  }

  /// How long the rest of a sequence is waited for; nothing where none has begun.
  ///
  /// A lone escape is a key soon; a longer beginning never is one, and its rest may be on a slow line.
  var patience: Duration? {
    guard case .sequence(let sequence) = piece else { return nil }
    return sequence.isEscapeAlone ? .milliseconds(100) : .milliseconds(500)
  }

  /// What it is that the rest of a sequence has not come in time.
  mutating func giveUp() -> [Decoded] {
    guard case .sequence(let sequence) = piece else { return [] }
    piece = nil
    return KeyDecoder.remains(of: sequence)
  }

  /// What is left of a sequence that never came to its end.
  private static func remains(of sequence: EscapeSequence) -> [Decoded] {
    sequence.isEscapeAlone ? [.event(.key(.escape))] : []
  }

  /// What a byte completes, in the order it came.
  mutating func decode(_ byte: UInt8) -> [Decoded] {
    // Taken out, so that a long one is not copied with each byte.
    let begun = piece
    piece = nil
    switch begun {
    case nil: return begin(byte)
    case .character(var character):
      switch character.append(byte) {
      case .unfinished: piece = .character(character)
      case .finished: return character.scalar.map { pressed(KeyDecoder.key(for: $0)) } ?? []
      case .broken(let rest): return rest.flatMap { decode($0) }
      }
    case .sequence(var sequence):
      switch sequence.append(byte) {
      case .unfinished: piece = .sequence(sequence)
      case .finished: return meaning(of: sequence)
      case .broken(let rest): return KeyDecoder.remains(of: sequence) + rest.flatMap { decode($0) }
      }
    // What is pasted is no report, whatever it looks like.
    case .paste(var paste):
      switch paste.append(byte) {
      case .unfinished: piece = .paste(paste)
      case .finished: return [.event(.paste(paste.text))]
      case .broken(let rest): return rest.flatMap { decode($0) }
      }
    }
    return []
  }

  private mutating func begin(_ byte: UInt8) -> [Decoded] {
    switch byte {
    case EscapeSequence.escape: piece = .sequence(EscapeSequence())
    case 0x80...: piece = PartialCharacter(byte).map(Piece.character)
    default: return pressed(keys[[byte]] ?? KeyDecoder.key(for: Unicode.Scalar(byte)))
    }
    return []
  }

  private func pressed(_ key: Key?) -> [Decoded] {
    key.map { [.event(.key($0))] } ?? []
  }

  /// What a sequence says that has come whole; nothing where it has no meaning here.
  private mutating func meaning(of sequence: EscapeSequence) -> [Decoded] {
    if let key = keys[sequence.bytes] { return pressed(key) }
    if sequence.bytes == Paste.beginning {
      piece = .paste(Paste())
      return []
    }
    if let event = MouseReport(sequence.bytes)?.event { return [.event(.mouse(event))] }
    if let answer = sequence.answer, ["0$r", "1$r"].contains(answer.prefix(3)) {
      return [.report(answer)]
    }
    return []
  }

  /// The key of a character; nothing for one that has no meaning here.
  private static func key(for scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x20: .space
    case 0x01...0x1A: .control(Unicode.Scalar(UInt8(scalar.value) + 0x60))
    default: DisplayText.isPlain(scalar) ? .character(scalar) : nil
    }
  }
}
