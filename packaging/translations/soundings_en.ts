<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>soundings::app::NewVaultModel</name>
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
</TS>
