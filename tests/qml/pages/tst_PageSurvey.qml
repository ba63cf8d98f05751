// SPDX-License-Identifier: GPL-3.0-or-later
// The survey that every page is tested with finds the faults it is there for.
import QtQuick
import QtQuick.Templates as T
import QtTest
import Soundings.Controls
import Soundings.Tests

Item {
    id: root

    width: 400
    height: 400

    Item {
        id: page

        width: 300
        height: 400

        SecondaryButton { id: button; text: "Save" }
        Text { id: words; y: 50; text: "Words" }
        Item {
            id: view

            y: 100
            width: 200
            height: 50
            clip: true

            SecondaryButton { id: inside; width: 100; text: "Inside" }
        }
        T.AbstractButton { id: nameless; y: 200; width: 50; height: 30; visible: false; focusPolicy: Qt.StrongFocus }
        T.AbstractButton { id: byPointerOnly; y: 250; width: 50; height: 30; visible: false; focusPolicy: Qt.ClickFocus; Accessible.name: "Pointer" }
        TextEdit { id: trap; y: 300; width: 50; height: 30; visible: false; activeFocusOnTab: true; Accessible.name: "Trap"; Accessible.role: Accessible.EditableText; FocusRing { shown: trap.activeFocus } }
        Card { id: card; x: 210; y: 100; name: "Held"; visible: false; Item { id: hole; implicitHeight: 20; Text { text: "Words in it" } } }
    }

    PageTest {
        name: "PageSurvey"
        page: page

        function init(): void {
            for (const hidden of [nameless, byPointerOnly, trap, card])
                hidden.visible = false;
            button.x = 0;
            inside.x = 0;
            inside.y = 0;
            words.y = 50;
            words.width = undefined;
            button.forceActiveFocus(Qt.TabFocusReason);
        }

        function unreached(): var {
            return survey.unreachedIn(page, tabStops());
        }

        function test_aPageWithoutFaultsHasNone(): void {
            checkPage();
        }

        function test_whatHasNoNameIsFound(): void {
            nameless.visible = true;
            compare(survey.unnamedIn(page).length, 1);
        }

        function test_whatTabDoesNotLeadToIsFound(): void {
            byPointerOnly.visible = true;
            compare(unreached().length, 1);
            verify(unreached()[0].includes("Pointer"));
        }

        // A tabulator is typed into it and the focus stays.
        function test_whatStandsBehindATrapIsFound(): void {
            trap.visible = true;
            trap.forceActiveFocus(Qt.TabFocusReason);
            compare(unreached().length, 2);
        }

        function test_whatReachesOutOfThePageIsFound_data(): var {
            return [{tag: "right", x: 280}, {tag: "left", x: -10}];
        }

        function test_whatReachesOutOfThePageIsFound(data: var): void {
            button.x = data.x;
            verify(survey.clippedIn(page).some(fault => fault.includes("Save")));
        }

        function test_whatReachesOutOfThePartThatScrollsIsFound(): void {
            inside.x = 150;
            verify(survey.clippedIn(page).some(fault => fault.includes("Inside")));
        }

        function test_wordsThatAreWiderThanTheirPlaceAreFound(): void {
            words.width = 10;
            compare(survey.clippedIn(page).length, 1);
            verify(survey.clippedIn(page)[0].includes("Words"));
        }

        function test_wordsThatStandOverOthersAreFound(): void {
            words.y = 5;
            compare(survey.overlappingIn(page).length, 1);
            verify(survey.overlappingIn(page)[0].includes("Words"));
            // Behind the edge of what scrolls nothing can be seen.
            words.y = 101;
            inside.y = 60;
            compare(survey.overlappingIn(page), []);
        }

        function test_aCardWithAnEmptyEndIsFound(): void {
            card.visible = true;
            compare(survey.hollowIn(page), []);
            hole.implicitHeight = 100;
            tryVerify(() => survey.hollowIn(page).length === 1);
            verify(survey.hollowIn(page)[0].includes("Held"));
        }

        function test_onlyWhatCanBeSeenIsFoundByItsName(): void {
            compare(find("Save", Accessible.Button), button);
            compare(find("Save", Accessible.CheckBox), null);
            compare(find("Pointer"), null);
        }
    }
}
