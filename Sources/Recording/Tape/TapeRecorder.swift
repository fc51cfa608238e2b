package import Screen

/// Writes down what a person does, line by line as it happens.
///
/// A line is finished when what follows no longer belongs to it: the same key again at the same tick is
/// counted, characters typed into a line at one tick are one text, silence becomes a wait. What is
/// finished comes back and can be written at once, so that a crash leaves a valid tape.
package struct TapeRecorder {
  private var pending: Tape.Command?
  private var tick: Int
  private var size: Size
  private var hold: Hold?
  private let firstTick: Int
  /// Of the tape so far; it begins with `size` and `open`.
  private var commands = 2
  private var bytes: Int

  /// The mouse's button while it is down.
  private struct Hold {
    let first: Position
    /// Where it was last, and before that at a place which is not `first`.
    var last: Position
    var away: Position?

    /// Whether it was dragged to where it began.
    var comesBack: Bool { away != nil && last == first }
  }

  /// Room for the longest line of text and what ends the tape.
  private static let reservedBytes = 1 << 15

  /// - Parameters:
  ///   - opening: the text that the tape begins with.
  ///   - size: of the screen.
  ///   - tick: of the program's clock, in 20 ms, when the recording begins.
  package init(after opening: String, size: Size, from tick: Int) {
    self.tick = tick
    self.size = size
    firstTick = tick
    bytes = opening.utf8.count
  }

  /// The lines that a tape begins with.
  package static func opening(size: Size, words: [String]) -> String {
    [Tape.header, Tape.Command.size(size).text, Tape.Command.open(words).text].joined(
      separator: "\n") + "\n"
  }

  /// Where the mouse's button is held down: a tape's drag takes no time, so it must not pass meanwhile.
  package var heldPlace: Position? { hold?.last }

  /// Whether a line waits for what may be counted with it.
  package var hasUnwritten: Bool { pending != nil }

  /// Whether the tape has reached one of its limits at a tick, and must end.
  package func isFull(at tick: Int) -> Bool {
    tick - firstTick >= TapeLimits.ticks - TapeLimits.ticksPerSecond
      || commands >= TapeLimits.commands - 4 || bytes >= TapeLimits.bytes - Self.reservedBytes
  }

  // MARK: what happens

  /// A key that was pressed at a tick.
  package mutating func press(_ key: Key, at tick: Int) -> String {
    guard KeyName.canBeWritten(key) else { return "" }
    if case .press(key, let count)? = pending, tick == self.tick,
      count < TapeLimits.count.upperBound
    {
      pending = .press(key, count: count + 1)
      return ""
    }
    return next(.press(key, count: 1), at: tick)
  }

  /// Characters that went into a line.
  package mutating func type(_ text: String, at tick: Int) -> String {
    guard !text.isEmpty else { return "" }
    if case .type(let before)? = pending, tick == self.tick {
      pending = .type(before + text)
      return ""
    }
    return next(.type(text), at: tick)
  }

  package mutating func resize(_ size: Size, at tick: Int) -> String {
    guard TapeLimits.allows(size), size != self.size else { return "" }
    self.size = size
    return next(.resize(size), at: tick)
  }

  /// What the mouse did: a button that is let go where it was pressed is a click, elsewhere a drag.
  ///
  /// - Parameters:
  ///   - event: what it did.
  ///   - tick: when.
  ///   - keepsComingBack: whether a drag that ends where it began is written, as two.
  /// - Returns: the lines that are finished by it.
  package mutating func mouse(
    _ event: MouseEvent, at tick: Int, keepsComingBack: Bool = true
  ) -> String {
    let place = event.position.clamped(to: size)
    switch event.kind {
    case .press:
      hold = Hold(first: place, last: place)
      // What was pressed before must not wait for the button.
      return finish()
    case .drag:
      move(to: place)
      return ""
    case .release:
      defer { hold = nil }
      if !keepsComingBack, hold?.comesBack == true { return "" }
      return hold.map { release($0, at: tick) } ?? ""
    case .wheelUp: return wheel(.up, at: place, tick)
    case .wheelDown: return wheel(.down, at: place, tick)
    }
  }

  /// Time that went by: what is finished by it.
  package mutating func pass(to tick: Int) -> String {
    tick > self.tick ? finish() : ""
  }

  /// All that is left, up to the tick at which the recording ends.
  package mutating func end(at tick: Int) -> String {
    finish() + wait(until: tick)
  }

  // MARK: the mouse

  private mutating func move(to place: Position) {
    hold?.last = place
    if place != hold?.first { hold?.away = place }
  }

  private mutating func release(_ hold: Hold, at tick: Int) -> String {
    guard let away = hold.away else { return next(.click(hold.first), at: tick) }
    guard hold.last == hold.first else {
      return next(.drag(from: hold.first, to: hold.last), at: tick)
    }
    // It came back to where it began, and is no click all the same.
    return next(.drag(from: hold.first, to: away), at: tick)
      + next(.drag(from: away, to: hold.first), at: tick)
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

  // MARK: lines

  private mutating func next(_ command: Tape.Command, at tick: Int) -> String {
    let finished = finish() + wait(until: tick)
    pending = command
    return finished
  }

  private mutating func finish() -> String {
    defer { pending = nil }
    return pending.map { line($0) } ?? ""
  }

  private mutating func wait(until tick: Int) -> String {
    defer { self.tick = max(tick, self.tick) }
    return tick > self.tick ? line(.wait(ticks: tick - self.tick)) : ""
  }

  private mutating func line(_ command: Tape.Command) -> String {
    let line = command.text + "\n"
    commands += 1
    bytes += line.utf8.count
    return line
  }
}
