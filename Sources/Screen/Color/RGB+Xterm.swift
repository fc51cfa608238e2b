extension RGB {
  /// What one of the 256 colours of xterm looks like.
  init(xterm number: Int) {
    switch number {
    case 0..<16: self = RGB.ansi[number]
    case 16..<232:
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = number - 16
      self.init(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    default:
      let grey = UInt8(8 + 10 * (min(number, 255) - 232))
      self.init(grey, grey, grey)
    }
  }

  private static let ansi: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238),
    RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0),
    RGB(0, 255, 0), RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255),
    RGB(255, 255, 255),
  ]
}
