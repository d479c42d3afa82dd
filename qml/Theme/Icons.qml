// SPDX-License-Identifier: GPL-3.0-or-later
// Line icons drawn for this station on a grid of 48 units, and its mark, a lotus. No emblem of any authority.
pragma Singleton
import QtQuick

QtObject {
    readonly property var paths: ({
        "add": "M24 11V37M11 24H37",
        "alert": "M24 8L43 40H5ZM24 20V29M24 34.4V34.8",
        "arrowLeft": "M20 11L7 24L20 37M8 24H41",
        "arrowRight": "M28 11L41 24L28 37M40 24H7",
        "arrowDown": "M11 28L24 41L37 28M24 40V7",
        "arrowUp": "M11 20L24 7L37 20M24 8V41",
        "bell": "M11 34C14 31 13 25 13 21A11 11 0 0 1 35 21C35 25 34 31 37 34ZM20 40A4.4 4.4 0 0 0 28 40M24 6V10",
        "touch": "M18 26V10A3 3 0 0 1 24 10V22L34 24C38 25 39 28 38 32L36 42H21L12 31C10 28 14 25 18 29Z",
        "bin": "M9 13H39M19 13V8H29V13M13 13L15 41H33L35 13M21 20V34M27 20V34",
        "card": "M5 10H43V38H5ZM11 31C11 26 20 26 20 31M15.5 22.6A3.6 3.6 0 1 1 15.6 22.6M26 19H37M26 26H37M26 32H33",
        "chart": "M7 41H41M13 41V27M24 41V13M35 41V21",
        "clock": "M24 6A18 18 0 1 1 23.9 6ZM24 14V24L31 30",
        "contrast": "M24 6A18 18 0 1 1 23.9 6ZM24 6V42M25 12H35M25 20H41M25 28H41M25 36H35",
        "cross": "M13 13L35 35M35 13L13 35",
        "delete": "M17 11H42V37H17L6 24ZM24 19L34 29M34 19L24 29",
        "door": "M27 8H10V40H27M20 24H42M34 16L42 24L34 32",
        "eye": "M4 24C12 11 36 11 44 24C36 37 12 37 4 24ZM24 18A6 6 0 1 1 23.9 18Z",
        "globe": "M24 6A18 18 0 1 1 23.9 6ZM6 24H42M24 6C15 15 15 33 24 42C33 33 33 15 24 6Z",
        "info": "M24 6A18 18 0 1 1 23.9 6ZM24 22V33M24 15V15.4",
        "key": "M16 20A9 9 0 1 1 15.9 20ZM22.5 22.5L41 4M33 12L39 18",
        "lock": "M11 21H37V41H11ZM16 21V15A8 8 0 0 1 32 15V21M24 28V34",
        "search": "M20 8A12 12 0 1 1 19.9 8ZM29 29L41 41",
        "minus": "M11 24H37",
        "money": "M5 13H43V35H5ZM24 18A6 6 0 1 1 23.9 18ZM11 19V19.4M37 29V29.4",
        "tray": "M6 30H42V42H6ZM12 30V36H36V30M14 24L18 8H38L34 24M20 14H33M19 19H32",
        "glass": "M6 20H42V40H6ZM6 20L12 8H42V20M13 27H35V33H13Z",
        "turn": "M10 22A15 15 0 1 1 14 35M10 10V22H22",
        "undo": "M14 12L6 20L14 28M6 20H30A11 11 0 0 1 30 42H20",
        "office": "M6 20L24 8L42 20ZM10 20V38M19 20V38M29 20V38M38 20V38M6 40H42",
        "paper": "M12 5H28L37 14V43H12ZM28 5V14H37M18 23H31M18 31H31",
        "pause": "M16 9V39M32 9V39",
        "pen": "M9 39L11 30L33 8L40 15L18 37ZM28 13L35 20",
        "person": "M24 6A8 8 0 1 1 23.9 6ZM8 42C8 27 40 27 40 42",
        "printer": "M14 17V6H34V17M14 35H6V17H42V35H34M14 29H34V42H14Z",
        "qr": "M8 8H20V20H8ZM28 8H40V20H28ZM8 28H20V40H8ZM28 28H32M40 28V33M35 34H30V40M40 40H36",
        "reach": "M8 5H40V43H8ZM8 25H40M24 10V20M19 15L24 20L29 15M15 34H33",
        "redo": "M39 24A15 15 0 1 1 33 12M34 4V13H25",
        "safe": "M24 5L40 11V23C40 33 33 40 24 43C15 40 8 33 8 23V11ZM16 24L22 30L33 18",
        "scan": "M8 16V8H16M32 8H40V16M40 32V40H32M16 40H8V32M5 24H43",
        "send": "M5 22L43 6L31 42L22 27ZM22 27L43 6",
        "shift": "M24 8L40 25H32V40H16V25H8Z",
        "speaker": "M7 18H15L26 9V39L15 30H7ZM32 17C36 20 36 28 32 31M37 12C44 18 44 30 37 36",
        "stopHand": "M16 6H32L42 16V32L32 42H16L6 32V16ZM24 14V26M24 33V33.4",
        "text": "M4 38L14 13L24 38M8 29H20M28 38L36 20L44 38M31 32H41",
        "stick": "M16 20H32V43H16ZM19 20V6H29V20M22 11V13M26 11V13",
        "tick": "M9 25L20 36L40 13",
        "tool": "M30 7A11 11 0 0 0 20 21L7 34A5 5 0 0 0 14 41L27 28A11 11 0 0 0 41 18L34 24L26 22L24 14Z",
        "waves": "M14 17C18 21 18 27 14 31M22 12C29 18 29 30 22 36M30 7C40 16 40 32 30 41"
    })

    function hex(tint: color): string { return String(tint).replace("#", "%23") }

    // An icon as an image address.
    function svg(name: string, tint: color, stroke: real): string {
        return "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'><path d='"
            + paths[name] + "' fill='none' stroke='" + hex(tint) + "' stroke-width='" + stroke
            + "' stroke-linecap='round' stroke-linejoin='round'/></svg>"
    }

    // The lotus: three petals behind, two in front.
    function lotus(tint: color, strength: real): string {
        const petals = ["M50 6C63 22 64 44 50 66C36 44 37 22 50 6Z", "M22 20C39 25 48 42 48 66C31 60 21 42 22 20Z",
                        "M78 20C61 25 52 42 52 66C69 60 79 42 78 20Z", "M2 42C20 38 38 47 47 68C28 73 10 62 2 42Z",
                        "M98 42C80 38 62 47 53 68C72 73 90 62 98 42Z"]
        let shapes = ""
        for (let i = 0; i < petals.length; ++i)
            shapes += "<path d='" + petals[i] + "' fill='" + hex(tint) + "' fill-opacity='" + strength + "'/>"
        return "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 76'>" + shapes + "</svg>"
    }

    // A ring of which a share (0–1) is drawn.
    function ring(share: real, tint: color, ground: color): string {
        const part = Math.max(0.001, Math.min(0.999, share))
        const angle = 2 * Math.PI * part
        const x = (50 + 43 * Math.sin(angle)).toFixed(2)
        const y = (50 - 43 * Math.cos(angle)).toFixed(2)
        return "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>"
            + "<circle cx='50' cy='50' r='43' fill='none' stroke='" + hex(ground) + "' stroke-width='9'/>"
            + "<path d='M50 7A43 43 0 " + (part > 0.5 ? 1 : 0) + " 1 " + x + " " + y + "' fill='none' stroke='" + hex(tint)
            + "' stroke-width='9' stroke-linecap='round'/></svg>"
    }
}
