<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Backup</name>
    <message numerus="yes">
        <source>%n backup(s) since %1, the last: %2.</source>
        <translation>
            <numerusform>%n backup, of %1, made: %2.</numerusform>
            <numerusform>%n backups since %1, the last: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseUrgency</name>
    <message numerus="yes">
        <source>%n more flags stand with their sessions below.</source>
        <translation>
            <numerusform>One more flag stands with its session below.</numerusform>
            <numerusform>%n more flags stand with their sessions below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurveChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>curves</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Erasure</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s), %1 with notes</source>
        <translation>
            <numerusform>%n session, %1 with notes</numerusform>
            <numerusform>%n sessions, %1 with notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered form(s)</source>
        <translation>
            <numerusform>%n answered form</numerusform>
            <numerusform>%n answered forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s)</source>
        <translation>
            <numerusform>%n flag</numerusform>
            <numerusform>%n flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible rupture(s) with the work on it</source>
        <translation>
            <numerusform>%n possible rupture with the work on it</numerusform>
            <numerusform>%n possible ruptures with the work on them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) by supervision</source>
        <translation>
            <numerusform>%n review by supervision</numerusform>
            <numerusform>%n reviews by supervision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) not recorded yet</source>
        <translation>
            <numerusform>%n entry not recorded yet</numerusform>
            <numerusform>%n entries not recorded yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the cases is/are still open</source>
        <translation>
            <numerusform>%n of the cases is still open</numerusform>
            <numerusform>%n of the cases are still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) with others stay(s) for them: this client&apos;s part in it and their ratings go.</source>
        <translation>
            <numerusform>%n case with others stays for them: this client&apos;s part in it and their ratings go.</numerusform>
            <numerusform>%n cases with others stay for them: this client&apos;s part in them and their ratings go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message numerus="yes">
        <source>At least %n character(s). Four or five words that do not belong together do well.</source>
        <translation>
            <numerusform>At least %n character. Four or five words that do not belong together do well.</numerusform>
            <numerusform>At least %n characters. Four or five words that do not belong together do well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s), please. Four or five words that do not belong together do well.</source>
        <translation>
            <numerusform>%n more character, please. Four or five words that do not belong together do well.</numerusform>
            <numerusform>%n more characters, please. Four or five words that do not belong together do well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message numerus="yes">
        <source>A backup of %1, with %n entries in its audit.</source>
        <translation>
            <numerusform>A backup of %1, with %n entry in its audit.</numerusform>
            <numerusform>A backup of %1, with %n entries in its audit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) of the backup was/were erased since, and is/are not in this vault.</source>
        <translation>
            <numerusform>%n client of the backup was erased since, and is not in this vault.</numerusform>
            <numerusform>%n clients of the backup were erased since, and are not in this vault.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::app::AuditModel</name>
    <message numerus="yes">
        <source>The chain holds: %n entries, none of them changed or taken out.</source>
        <translation>
            <numerusform>The chain holds: %n entry, not changed and none taken out.</numerusform>
            <numerusform>The chain holds: %n entries, none of them changed or taken out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::app::CaseloadModel</name>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need(s) you</source>
        <translation>
            <numerusform>%1, %n needs you</numerusform>
            <numerusform>%1, %n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::app::GivingOutModel</name>
    <message numerus="yes">
        <source>%n case(s) with other therapists was/were left out.</source>
        <translation>
            <numerusform>%n case with other therapists was left out.</numerusform>
            <numerusform>%n cases with other therapists were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::app::MeasuresModel</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::app::RetentionModel</name>
    <message numerus="yes">
        <source>Clients are kept for %n year(s) after the end of their last case.</source>
        <translation>
            <numerusform>Clients are kept for %n year after the end of their last case.</numerusform>
            <numerusform>Clients are kept for %n years after the end of their last case.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::app::RetirementModel</name>
    <message numerus="yes">
        <source>%n open case(s) will stay open in this name, and nobody can change them any more.</source>
        <translation>
            <numerusform>%n open case will stay open in this name, and nobody can change it any more.</numerusform>
            <numerusform>%n open cases will stay open in this name, and nobody can change them any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::app::SupervisionModel</name>
    <message numerus="yes">
        <source>%n session(s) since</source>
        <translation>
            <numerusform>%n session since</numerusform>
            <numerusform>%n sessions since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n therapist(s)</source>
        <translation>
            <numerusform>%n therapist</numerusform>
            <numerusform>%n therapists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) of %1 wait for you</source>
        <translation>
            <numerusform>%n flag of %1 waits for you</numerusform>
            <numerusform>%n flags of %1 wait for you</numerusform>
        </translation>
    </message>
</context>
</TS>
