# SPDX-FileCopyrightText: The Loquat developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads Loquat as a screen reader does: over AT-SPI, with nothing of Qt.

Says "ok: ..." or "FAILED: ..." for each thing it checks; the exit status is 0 if nothing failed.
`--silent`: announcements are switched off in the settings, so none may come.
"""
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import GLib

silent = "--silent" in sys.argv
failures = 0
announced = []  # (time, sentence)
carets = []
selections = []
inserted = []


def check(what, holds, found=""):
    global failures
    print(("ok: " if holds else "FAILED: ") + what + ("" if holds else f": {found!r}"), flush=True)
    failures += 0 if holds else 1


def wait_for(what, seconds=20):
    """Runs the main loop until what() gives something that counts as true."""
    until = time.monotonic() + seconds
    context = GLib.MainContext.default()
    while True:
        while context.pending():
            context.iteration(False)
        try:
            found = what()
        except GLib.GError:
            found = None
        if found or time.monotonic() > until:
            return found
        # Nothing tells when an object of another program has changed.
        time.sleep(0.02)


def walk(node, depth=0):
    if node is None or depth > 30:
        return
    yield node
    for index in range(node.childCount):
        yield from walk(node.getChildAtIndex(index), depth + 1)


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        child = desktop.getChildAtIndex(index)
        if child is not None and "loquat" in child.name.lower():
            return child
    return None


def named(name, role=None):
    for node in walk(application()):
        if node.name == name and (role is None or node.getRoleName() == role):
            return node
    return None


def showing(event):
    if event.detail1 == 1 and event.source.getRoleName() == "notification":
        announced.append((time.monotonic(), event.source.name))


def caret_moved(event):
    carets.append((event.source.name, event.detail1))


def selection_changed(event):
    selections.append(event.source.name)


def text_inserted(event):
    inserted.append(event.any_data)


def messages():
    """Prompts, thoughts and replies that are on the screen."""
    transcript = named("Transcript")
    if transcript is None:
        return []
    children = [transcript.getChildAtIndex(i) for i in range(transcript.childCount)]
    return [one for one in children if one is not None and one.getRoleName() == "list item"]


def content(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def reply():
    found = messages()
    return found[-1] if found else None


def perform(node, wanted=None):
    action = node.queryAction()
    for index in range(action.nActions):
        if wanted is None or action.getName(index) == wanted:
            return action.doAction(index)
    return False


def main():
    check("the program is there", wait_for(application, 60) is not None)
    pyatspi.Registry.registerEventListener(showing, "object:state-changed:showing")
    pyatspi.Registry.registerEventListener(caret_moved, "object:text-caret-moved")
    pyatspi.Registry.registerEventListener(selection_changed, "object:text-selection-changed")
    pyatspi.Registry.registerEventListener(text_inserted, "object:text-changed:insert")

    prompt = wait_for(lambda: named("Prompt"))
    check("the prompt is a text", prompt is not None and bool(content(prompt)))
    asked = content(prompt)
    send = wait_for(lambda: (button := named("Send"))
                    and button.getState().contains(pyatspi.STATE_ENABLED) and button)
    check("Send can be pressed", bool(send))
    perform(send)

    # While it is being written.
    begun = wait_for(lambda: len(messages()) >= 2 and any(
        len(content(one)) > 10 for one in messages()[1:]))
    check("the reply can be read while it comes", bool(begun))
    ended = wait_for(lambda: (copy := reply()) and "tok" in (copy.description or ""), 60)
    check("its figures are its description", bool(ended), reply().description)

    transcript = named("Transcript")
    found = messages()
    check("prompt, thoughts and reply are apart", len(found) == 3, [one.name for one in found])
    check("the prompt's text is what was asked", content(found[0]) == asked, content(found[0]))
    check("its name says who", found[0].name.startswith("You"), found[0].name)
    thoughts = found[1]
    check("thoughts say how long they took", thoughts.name.startswith("Thought"), thoughts.name)
    check("they are folded", content(thoughts) == "", content(thoughts))
    perform(thoughts)
    check("and open by their action", bool(wait_for(lambda: content(messages()[1]), 5)))
    perform(thoughts)
    wait_for(lambda: not content(messages()[1]), 5)
    text = messages()[2].queryText()
    whole = text.getText(0, -1)
    check("the reply has a text", len(whole) > 40, whole)
    check("the transcript's text holds both",
          asked in content(transcript) and whole[:200] in content(transcript))

    # Offsets
    word, start, end = text.getTextAtOffset(1, pyatspi.TEXT_BOUNDARY_WORD_START)
    check("a word at an offset", word == whole[start:end] and start <= 1 < end and end > start,
          (word, start, end))
    line, start, end = text.getTextAtOffset(0, pyatspi.TEXT_BOUNDARY_LINE_START)
    check("a line at an offset", start == 0 and 0 < end <= len(whole) and line == whole[:end],
          (line, start, end))
    next_line, next_start, next_end = text.getTextAfterOffset(0, pyatspi.TEXT_BOUNDARY_LINE_START)
    check("the line after it", next_start == end and next_line == whole[next_start:next_end],
          (next_line, next_start, next_end))
    previous, start, end = text.getTextBeforeOffset(next_start, pyatspi.TEXT_BOUNDARY_LINE_START)
    check("and back", previous == line, (previous, start, end))
    walked, offset = "", 0
    while offset < len(whole):
        piece, start, end = text.getTextAtOffset(offset, pyatspi.TEXT_BOUNDARY_LINE_START)
        if end <= offset:
            break
        walked += piece
        offset = end
    check("walking by line reads everything once", walked == whole, walked[-80:])
    letter, start, end = text.getTextAtOffset(3, pyatspi.TEXT_BOUNDARY_CHAR)
    check("a character at an offset", letter == whole[3] and (start, end) == (3, 4),
          (letter, start, end))

    attributes, start, end = text.getAttributes(0)
    check("attributes tell the font", "size:" in str(attributes)
          and start == 0 and end > 0, (attributes, start, end))
    box = text.getCharacterExtents(0, pyatspi.DESKTOP_COORDS)
    check("a character has a place", box[2] > 0 and box[3] > 0, box)
    middle = (box[0] + box[2] // 4, box[1] + box[3] // 2)
    check("and is found there", text.getOffsetAtPoint(*middle, pyatspi.DESKTOP_COORDS) == 0,
          text.getOffsetAtPoint(*middle, pyatspi.DESKTOP_COORDS))

    # Caret and selection
    text.setCaretOffset(5)
    check("the caret goes where it is set", text.caretOffset == 5, text.caretOffset)
    check("and that is told", bool(wait_for(lambda: any(one[1] == 5 for one in carets), 5)), carets)
    text.addSelection(0, 4)
    check("a selection is what was set", text.getNSelections() == 1
          and tuple(text.getSelection(0)) == (0, 4), text.getNSelections())
    check("and that is told", bool(wait_for(lambda: selections, 5)), selections)
    text.removeSelection(0)
    check("it can be taken away", text.getNSelections() == 0)

    check("growth of the text was told", bool(inserted))
    wait_for(lambda: False, 1.3)  # the last announcement may still wait for its turn
    if silent:
        check("nothing was announced", not announced, announced)
    else:
        said = " ".join(sentence for _, sentence in announced)
        check("the reply was announced", " ".join(whole.split())[:60] in said, announced)
        check("to its end", " ".join(whole.split())[-40:] in said, said[-120:])
        gaps = [later[0] - earlier[0] for earlier, later in zip(announced, announced[1:])]
        check("in more than one piece", len(announced) > 1, announced)
        check("at most once a second", all(gap > 0.8 for gap in gaps), gaps)

    unnamed = [f"{node} in {node.parent} of {node.parent.parent}" for node in walk(application())
               if node.getRoleName() in ("push button", "toggle button", "check box", "text",
                                         "list", "combo box", "menu item")
               and not node.name and node.getState().contains(pyatspi.STATE_SHOWING)]
    check("everything that can be used has a name", not unnamed, unnamed)


try:
    main()
except Exception as error:  # noqa: BLE001 - whatever it is, the test shall show it
    check("the script came to its end", False, error)
    import traceback

    traceback.print_exc()
sys.exit(1 if failures else 0)
