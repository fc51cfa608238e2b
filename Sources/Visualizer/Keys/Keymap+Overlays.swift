import Screen

// The keys of what lies over a view and takes keys before it.

extension Keymap {
  /// The keys of an open help sheet; it takes keys before the map does.
  package static let help = [
    Binding(.escape, "?", .function(1), .enter, "q", does: .close, "close", in: .program),
    Binding(.right, .down, .space, .pageDown, does: .turnPage(by: 1), "next page", in: .program),
    Binding(.left, .up, .pageUp, does: .turnPage(by: -1), "page before", in: .program),
    Binding(.control("l"), does: .redraw, "draw again", in: .program),
    Binding(.control("z"), does: .suspend, "suspend", in: .program),
    Binding(.control("c"), does: .quit, "quit", in: .program),
  ]

  /// The keys of the picker.
  package static let picker =
    choosing + [
      Binding("/", does: .filterLandscapes, "filter", in: .program),
      Binding("F", does: .prompt(.openFormula), "a formula of your own", in: .program),
      Binding("o", does: .nextOrder, "as listed, last used first", in: .program),
      Binding(.escape, "p", does: .close, "back", in: .program),
      Binding("q", .control("c"), does: .quit, "quit", in: .program),
    ]

  /// The keys of the picker while its filter is typed; letters go to the filter.
  package static let pickerFilter =
    choosing + [
      Binding(.escape, does: .close, "all landscapes", in: .program),
      Binding(.backspace, does: .edit(.backspace), "delete before the cursor", in: .program),
      Binding(.control("u"), does: .edit(.clear), "delete the filter", in: .program),
      Binding(.control("c"), does: .quit, "quit", in: .program),
    ]

  private static let choosing = [
    Binding(.left, does: .choose(.left), "choose", in: .program),
    Binding(.up, does: .choose(.up), "choose", in: .program),
    Binding(.down, does: .choose(.down), "choose", in: .program),
    Binding(.right, does: .choose(.right), "choose", in: .program),
    Binding(.pageUp, does: .choose(.pageUp), "choose", in: .program),
    Binding(.pageDown, does: .choose(.pageDown), "choose", in: .program),
    Binding(.home, does: .choose(.first), "choose", in: .program),
    Binding(.end, does: .choose(.last), "choose", in: .program),
    Binding(.enter, does: .openChosen, "open", in: .program, obstacle: nothingChosen),
    Binding(.control("l"), does: .redraw, "draw again", in: .program),
    Binding(.control("z"), does: .suspend, "suspend", in: .program),
  ]

  /// The keys that move in a line that is being typed and change it.
  static let editing = [
    Binding(.backspace, does: .edit(.backspace), "delete before the cursor", in: .program),
    Binding(.delete, does: .edit(.delete), "delete at the cursor", in: .program),
    Binding(.control("u"), does: .edit(.clear), "delete the line", in: .program),
    Binding(.left, does: .edit(.left), "cursor left", in: .program),
    Binding(.right, does: .edit(.right), "cursor right", in: .program),
    Binding(.home, .control("a"), does: .edit(.home), "to the line's beginning", in: .program),
    Binding(.end, .control("e"), does: .edit(.end), "to the line's end", in: .program),
  ]

  /// The keys while a tape is played in place of a person.
  package static let replay = [
    Binding(.space, does: .replay(.playOrPause), "play, pause", in: .replay),
    Binding(.right, does: .replay(.nextKey), "up to the next key", in: .replay),
    Binding(.left, .pageUp, does: .replay(.markBefore), "a mark back, on", in: .replay),
    Binding(.pageDown, does: .replay(.nextMark), "a mark back, on", in: .replay),
    Binding("<", does: .replay(.slower), "slower, faster", in: .replay),
    Binding(">", does: .replay(.faster), "slower, faster", in: .replay),
    Binding("k", does: .replay(.showKeys), "show the pressed keys", in: .replay),
    Binding(.enter, does: .replay(.takeOver), "go on by hand", in: .replay),
    Binding(.control("l"), does: .redraw, "draw again", in: .replay),
    Binding(.control("z"), does: .suspend, "suspend", in: .replay),
    Binding("q", .control("c"), does: .quit, "quit", in: .replay),
  ]
}
