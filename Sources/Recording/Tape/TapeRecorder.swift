package import Screen

/// Writes down what a person does, line by line as it happens.
///
/// A line is finished when what follows no longer belongs to it: the same key again at the same tick is
/// counted, characters typed into a line at one tick are one text, silence becomes a wait. What is
/// finished comes back and can be written at once, so that a crash leaves a valid tape.
package struct TapeRecorder {
  private var pending: Tape.Command?
  private var tick: Int
  private var hold: Position?

  /// - Parameter tick: of the program's clock, in 20 ms, when the recording begins.
  package init(from tick: Int) {
    self.tick = tick
  }

  /// The lines that a tape begins with.
  package static func opening(size: Size, words: [String]) -> String {
    [Tape.header, Tape.Command.size(size).text, Tape.Command.open(words).text].joined(
      separator: "\n") + "\n"
  }

  /// A key, pressed at a tick; a character that went into a line is typed.
  package mutating func press(_ key: Key, isTyped: Bool, at tick: Int) -> String {
    guard KeyName.canBeWritten(key) else { return "" }
    if isTyped, let character = key.character {
      if case .type(let text)? = pending, tick == self.tick {
        pending = .type(text + character)
        return ""
      }
      return next(.type(character), at: tick)
    }
    if case .press(key, let count)? = pending, tick == self.tick,
      count < TapeLimits.count.upperBound
    {
      pending = .press(key, count: count + 1)
      return ""
    }
    return next(.press(key, count: 1), at: tick)
  }

  package mutating func resize(_ size: Size, at tick: Int) -> String {
    guard TapeLimits.allows(size) else { return "" }
    return next(.resize(size), at: tick)
  }

  /// What the mouse did: a button that is let go where it was pressed is a click, elsewhere a drag.
  package mutating func mouse(_ event: MouseEvent, at tick: Int) -> String {
    switch event.kind {
    case .press:
      hold = event.position
      return ""
    case .drag: return ""
    case .release:
      defer { hold = nil }
      guard let hold else { return "" }
      return next(
        hold == event.position ? .click(hold) : .drag(from: hold, to: event.position), at: tick)
    case .wheelUp: return wheel(.up, at: event.position, tick)
    case .wheelDown: return wheel(.down, at: event.position, tick)
    }
  }

  private mutating func wheel(
    _ direction: Tape.Command.WheelDirection, at position: Position, _ tick: Int
  ) -> String {
    if case .wheel(position, direction, let count)? = pending, tick == self.tick,
      count < TapeLimits.count.upperBound
    {
      pending = .wheel(position, direction, count: count + 1)
      return ""
    }
    return next(.wheel(position, direction, count: 1), at: tick)
  }

  /// All that is left, up to the tick at which the recording ends.
  package mutating func end(at tick: Int) -> String {
    finish() + wait(until: tick)
  }

  private mutating func next(_ command: Tape.Command, at tick: Int) -> String {
    let finished = finish() + wait(until: tick)
    pending = command
    return finished
  }

  private mutating func finish() -> String {
    defer { pending = nil }
    return pending.map { $0.text + "\n" } ?? ""
  }

  private mutating func wait(until tick: Int) -> String {
    defer { self.tick = max(tick, self.tick) }
    return tick > self.tick ? Tape.Command.wait(ticks: tick - self.tick).text + "\n" : ""
  }
}

extension Key {
  /// What it types.
  fileprivate var character: String? {
    switch self {
    case .character(let scalar): String(scalar)
    case .space: " "
    default: nil
    }
  }
}
