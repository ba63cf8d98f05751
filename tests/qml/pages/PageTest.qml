// SPDX-License-Identifier: GPL-3.0-or-later
// A test of a page, with what every page is tested for: that everything on it can be reached by Tab,
// shows when it is and has a name, that nothing is cut off, and that no card has an empty end, in light
// and dark.
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Tests
import Soundings.Theme

TestCase {
    id: root

    // What is looked at; null stands for the whole window.
    property Item page: null
    readonly property PageSurvey survey: PageSurvey {}

    when: windowShown

    function seen(): QtObject {
        return root.page ?? root.Window.window;
    }

    // What is read with these words; `role` is of Accessible, and any when it is not given.
    function find(words: string, role = -1): Item {
        return root.survey.find(root.seen(), words, role);
    }

    // Clicks what is read with these words, brought into sight as the focus brings it.
    function press(words: string): void {
        const found = () => root.find(words, Accessible.Button) ?? root.find(words);
        // What has just been stored may still be on its way to the page.
        tryVerify(() => found() !== null, 5000, words);
        const item = found();
        item.forceActiveFocus(Qt.TabFocusReason);
        root.waitUntilStill(item);
        mouseClick(item);
    }

    // A page that has just been filled has its buttons one upon the other until its layouts have
    // found their places, which a busy machine may take a while to do.
    function waitUntilStill(item: Item): void {
        const arranged = part => part === null || (!isPolishScheduled(part) && arranged(part.parent));
        let before = Qt.point(-1, -1);
        tryVerify(() => {
            const place = item.mapToItem(null, 0, 0);
            const still = arranged(item) && place.x === before.x && place.y === before.y;
            before = place;
            return still;
        });
    }

    function type(words: string): void {
        for (const letter of words)
            keyClick(letter);
    }

    // Everything at or below `item` that can be seen and that `accepts` takes.
    function all(item: Item, accepts: var): var {
        if (!item.visible)
            return [];
        const below = Array.from(item.children).reduce((found, child) => found.concat(root.all(child, accepts)), []);
        return accepts(item) ? [item, ...below] : below;
    }

    // Everything that Tab leads to, until it comes where it has been, each with its ring shown.
    function tabStops(): var {
        const stops = new Set();
        keyClick(Qt.Key_Tab);
        while (root.Window.activeFocusItem && !stops.has(root.Window.activeFocusItem)) {
            const stop = root.Window.activeFocusItem;
            stops.add(stop);
            verify(root.hasRing(stop), `${stop} "${stop.Accessible.name}" shows no ring`);
            keyClick(Qt.Key_Tab);
        }
        return Array.from(stops);
    }

    // The ring of a text area stands round the part that scrolls, not inside what has the keyboard.
    function hasRing(stop: Item): bool {
        const rings = item => root.all(item, one => one instanceof FocusRing).length;
        return rings(stop) > 0 || (stop instanceof TextEdit && rings(stop.parent.parent) > 0);
    }

    function check(seen: QtObject): void {
        compare(root.survey.unnamedIn(seen), []);
        compare(root.survey.unreachedIn(seen, root.tabStops()), []);
        for (const scheme of [Theme.Scheme.Light, Theme.Scheme.Dark]) {
            Theme.scheme = scheme;
            wait(20);
            compare(root.survey.clippedIn(seen), []);
            tryVerify(() => root.survey.overlappingIn(seen).length === 0, 2000, `${root.survey.overlappingIn(seen)}`);
            tryVerify(() => root.survey.hollowIn(seen).length === 0, 2000, `${root.survey.hollowIn(seen)}`);
        }
        Theme.scheme = Theme.Scheme.System;
    }

    function checkPage(): void {
        root.check(root.seen());
    }

    // The same of a dialog, which also keeps the focus to itself.
    function checkDialog(title: string): void {
        const dialog = root.find(title, Accessible.Dialog);
        verify(dialog !== null, title);
        root.check(dialog);
        const within = item => item !== null && (item === dialog || within(item.parent));
        for (const stop of root.tabStops())
            verify(within(stop), `${stop}`);
    }
}
