<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>author</name>
    <message numerus="yes">
        <source>%n things to mend</source>
        <translation>
            <numerusform>%n thing to mend</numerusform>
            <numerusform>%n things to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to think about</source>
        <translation>
            <numerusform>%n thing to think about</numerusform>
            <numerusform>%n things to think about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n examples do not say yet how this is answered: %1</source>
        <translation>
            <numerusform>%n example does not say yet how this is answered: %1</numerusform>
            <numerusform>%n examples do not say yet how this is answered: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n examples come out as they say</source>
        <translation>
            <numerusform>%1 of %n example comes out as it says</numerusform>
            <numerusform>%1 of %n examples come out as they say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes · saved on this device</source>
        <translation>
            <numerusform>%n change · saved on this device</numerusform>
            <numerusform>%n changes · saved on this device</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message numerus="yes">
        <source>%n way(s) to reach them, sealed when you finish</source>
        <translation>
            <numerusform>%n way to reach them, sealed when you finish</numerusform>
            <numerusform>%n ways to reach them, sealed when you finish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will start trying within %n hour(s).</source>
        <translation>
            <numerusform>%1 will start trying within %n hour.</numerusform>
            <numerusform>%1 will start trying within %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>criteria</name>
    <message numerus="yes">
        <source>%n changes to worked examples</source>
        <translation>
            <numerusform>%n change to worked examples</numerusform>
            <numerusform>%n changes to worked examples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>criteria_home</name>
    <message numerus="yes">
        <source>%n criteria versions wait for your word</source>
        <translation>
            <numerusform>%n criteria version waits for your word</numerusform>
            <numerusform>%n criteria versions wait for your word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved versions wait for your signature</source>
        <translation>
            <numerusform>%n approved version waits for your signature</numerusform>
            <numerusform>%n approved versions wait for your signature</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n file(s) of screenings</source>
        <translation>
            <numerusform>Erase %n file of screenings</numerusform>
            <numerusform>Erase %n files of screenings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>criterion</name>
    <message numerus="yes">
        <source>%n other criteria ask it too</source>
        <translation>
            <numerusform>%n other criterion asks it too</numerusform>
            <numerusform>%n other criteria ask it too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are still to be written, further below</source>
        <translation>
            <numerusform>%n text is still to be written, further below</numerusform>
            <numerusform>%n texts are still to be written, further below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>home</name>
    <message numerus="yes">
        <source>%n word(s) from the program</source>
        <translation>
            <numerusform>%n word from the program</numerusform>
            <numerusform>%n words from the program</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) open</source>
        <translation>
            <numerusform>%n referral open</numerusform>
            <numerusform>%n referrals open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n printed page(s)</source>
        <translation>
            <numerusform>Erase %n printed page</numerusform>
            <numerusform>Erase %n printed pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s) not set aside</source>
        <translation>
            <numerusform>%n charge not set aside</numerusform>
            <numerusform>%n charges not set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inbox</name>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people to reach</source>
        <translation>
            <numerusform>%n person to reach</numerusform>
            <numerusform>%n people to reach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting longest</source>
        <translation>
            <numerusform>%n waiting longest</numerusform>
            <numerusform>%n waiting longest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n release(s) ending</source>
        <translation>
            <numerusform>%n release ending</numerusform>
            <numerusform>%n releases ending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>peer</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>person</name>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>prosecutor</name>
    <message numerus="yes">
        <source>%n exception(s) to decide</source>
        <translation>
            <numerusform>%n exception to decide</numerusform>
            <numerusform>%n exceptions to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>screening</name>
    <message numerus="yes">
        <source>about %n left</source>
        <translation>
            <numerusform>about %n left</numerusform>
            <numerusform>about %n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved on this tablet, waiting for signal</source>
        <translation>
            <numerusform>%n saved on this tablet, waiting for signal</numerusform>
            <numerusform>%n saved on this tablet, waiting for signal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved here, sealed, until the team that reads them has a device. Tell your coordinator.</source>
        <translation>
            <numerusform>%n saved here, sealed, until the team that reads it has a device. Tell your coordinator.</numerusform>
            <numerusform>%n saved here, sealed, until the team that reads them has a device. Tell your coordinator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here, waiting for a key or an approval</source>
        <translation>
            <numerusform>%n here, waiting for a key or an approval</numerusform>
            <numerusform>%n here, waiting for a key or an approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside, damaged. Tell your coordinator.</source>
        <translation>
            <numerusform>%n set aside, damaged. Tell your coordinator.</numerusform>
            <numerusform>%n set aside, damaged. Tell your coordinator.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>when</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
</context>
</TS>
