<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_MX" sourcelanguage="en">
<context>
    <name>AmountEntry</name>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>The answer</source>
        <translation>La respuesta</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>AskScreen</name>
    <message>
        <source>A few words</source>
        <translation>Unas palabras</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Check and ask for approval</source>
        <translation>Revisar y pedir la aprobación</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>What if? See whom it would reach</source>
        <translation>¿Y si…? Vea a quién alcanzaría</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>Ejemplos resueltos</translation>
    </message>
    <message>
        <source>Hide those that come out as they say</source>
        <translation>Ocultar los que salen como dicen</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>Mostrarlos todos</translation>
    </message>
    <message>
        <source>How it is put forward</source>
        <translation>Cómo se presenta</translation>
    </message>
    <message>
        <source>Number of the version</source>
        <translation>Número de la versión</translation>
    </message>
    <message>
        <source>Its first day</source>
        <translation>Su primer día</translation>
    </message>
    <message>
        <source>Year, month, day. Now: %1</source>
        <translation>Año, mes, día. Ahora: %1</translation>
    </message>
    <message>
        <source>To be looked at again by</source>
        <translation>Volver a mirarla antes del</translation>
    </message>
    <message>
        <source>Optional. Year, month, day. Now: %1</source>
        <translation>Opcional. Año, mes, día. Ahora: %1</translation>
    </message>
    <message>
        <source>What changes and why, for those who approve</source>
        <translation>Qué cambia y por qué, para quienes aprueban</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Pedir la aprobación</translation>
    </message>
</context>
<context>
    <name>CriterionScreen</name>
    <message>
        <source>It is met when</source>
        <translation>Se cumple cuando</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Agregar una parte</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Take this criterion out</source>
        <translation>Quitar este criterio</translation>
    </message>
</context>
<context>
    <name>DeciderScreen</name>
    <message>
        <source>Who decides here?</source>
        <translation>¿Quién decide aquí?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>The officer who asked sees it beside your decision.</source>
        <translation>El agente que lo pidió lo ve junto a su decisión.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>EncounterFrame</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>EquityScreen</name>
    <message>
        <source>How do they describe themselves?</source>
        <translation>¿Cómo se describe la persona?</translation>
    </message>
    <message>
        <source>Only what they say themselves. No name. Skip it whenever it does not fit.</source>
        <translation>Solo lo que la persona diga de sí misma. Sin nombre. Omítalo cuando no venga al caso.</translation>
    </message>
    <message>
        <source>Race or ethnicity: all that they name</source>
        <translation>Raza u origen étnico: todo lo que mencione</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>ExampleList</name>
    <message>
        <source>This is what we want now</source>
        <translation>Esto es lo que queremos ahora</translation>
    </message>
    <message>
        <source>Take this example out</source>
        <translation>Quitar este ejemplo</translation>
    </message>
</context>
<context>
    <name>ExampleName</name>
    <message>
        <source>I expect something else</source>
        <translation>Espero otra cosa</translation>
    </message>
    <message>
        <source>A name for this example</source>
        <translation>Un nombre para este ejemplo</translation>
    </message>
    <message>
        <source>What it shows, in a few words. Nobody&apos;s name.</source>
        <translation>Qué muestra, en pocas palabras. Sin nombres de personas.</translation>
    </message>
</context>
<context>
    <name>ExampleScreen</name>
    <message>
        <source>A new example</source>
        <translation>Un ejemplo nuevo</translation>
    </message>
    <message>
        <source>What do you expect?</source>
        <translation>¿Qué espera usted?</translation>
    </message>
    <message>
        <source>What you expect, and what the rules say</source>
        <translation>Lo que usted espera y lo que dicen las reglas</translation>
    </message>
    <message>
        <source>Say it before you see what the rules make of these answers.</source>
        <translation>Dígalo antes de ver qué resulta de estas respuestas según las reglas.</translation>
    </message>
    <message>
        <source>How each criterion comes out</source>
        <translation>Cómo resulta cada criterio</translation>
    </message>
    <message>
        <source>Or why there is no answer</source>
        <translation>O por qué no hay respuesta</translation>
    </message>
    <message>
        <source>Leave the rest unasked</source>
        <translation>Dejar lo demás sin preguntar</translation>
    </message>
    <message>
        <source>Throw this example away</source>
        <translation>Desechar este ejemplo</translation>
    </message>
    <message>
        <source>Keep this example</source>
        <translation>Guardar este ejemplo</translation>
    </message>
</context>
<context>
    <name>ExampleSoFar</name>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>Deshacer la última respuesta</translation>
    </message>
    <message>
        <source>The day on which it happens</source>
        <translation>El día en que ocurre</translation>
    </message>
    <message>
        <source>Year, month, day. Now: %1</source>
        <translation>Año, mes, día. Ahora: %1</translation>
    </message>
</context>
<context>
    <name>FieldSheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Number, %1</source>
        <translation>Número, %1</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>To mend</source>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>To think about</source>
        <translation>Para pensar</translation>
    </message>
</context>
<context>
    <name>FirstHint</name>
    <message>
        <source>Touch a criterion to change it.</source>
        <translation>Toque un criterio para cambiarlo.</translation>
    </message>
    <message>
        <source>What is in effect stays in effect until a new version is approved and its day has come.</source>
        <translation>Lo que está vigente sigue vigente hasta que se apruebe una versión nueva y llegue su día.</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>Screened</source>
        <translation>Evaluadas</translation>
    </message>
    <message>
        <source>Would become eligible</source>
        <translation>Pasarían a ser elegibles</translation>
    </message>
    <message>
        <source>Would stop being eligible</source>
        <translation>Dejarían de ser elegibles</translation>
    </message>
    <message>
        <source>Stay eligible</source>
        <translation>Siguen siendo elegibles</translation>
    </message>
    <message>
        <source>Stay out</source>
        <translation>Siguen fuera</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>No se puede saber</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>All versions</source>
        <translation>Todas las versiones</translation>
    </message>
</context>
<context>
    <name>HomeFrame</name>
    <message>
        <source>Your records</source>
        <translation>Sus registros</translation>
    </message>
    <message>
        <source>Send and receive now</source>
        <translation>Enviar y recibir ahora</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>How the screen looks</source>
        <translation>Aspecto de la pantalla</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Find a name</source>
        <translation>Buscar un nombre</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>You are %1</source>
        <translation>Usted es %1</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>LookSheet</name>
    <message>
        <source>How the screen looks</source>
        <translation>Aspecto de la pantalla</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Buttons nearer to this hand</source>
        <translation>Botones más cerca de esta mano</translation>
    </message>
    <message>
        <source>Larger buttons, for gloves</source>
        <translation>Botones más grandes, para guantes</translation>
    </message>
</context>
<context>
    <name>MeScreen</name>
    <message>
        <source>Who will come?</source>
        <translation>¿Quién va a llegar?</translation>
    </message>
    <message>
        <source>What do people call you?</source>
        <translation>¿Cómo le dicen?</translation>
    </message>
    <message>
        <source>Coworkers see it when you call somebody.</source>
        <translation>Sus compañeros lo ven cuando usted llama a alguien.</translation>
    </message>
    <message>
        <source>How will they know you?</source>
        <translation>¿Cómo le van a reconocer?</translation>
    </message>
    <message>
        <source>A van, a hat, a dog. Optional.</source>
        <translation>Una camioneta, una gorra, un perro. Opcional.</translation>
    </message>
    <message>
        <source>What people hear</source>
        <translation>Lo que van a oír</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>MeetScreen</name>
    <message>
        <source>When, and how do they get there?</source>
        <translation>¿Cuándo y cómo llega?</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Tell them who will come</source>
        <translation>Diga quién va a llegar</translation>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>What name did they give?</source>
        <translation>¿Qué nombre dio?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Número de incidente</translation>
    </message>
    <message>
        <source>Optional. It can come later.</source>
        <translation>Opcional. Puede darse después.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Which incident is it?</source>
        <translation>¿Qué incidente es?</translation>
    </message>
</context>
<context>
    <name>NewAnswer</name>
    <message>
        <source>Add an answer</source>
        <translation>Agregar una respuesta</translation>
    </message>
    <message>
        <source>The new answer, English</source>
        <translation>La respuesta nueva, en inglés</translation>
    </message>
    <message>
        <source>The new answer, Spanish</source>
        <translation>La respuesta nueva, en español</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Agregarla</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Referral</source>
        <translation>Referido</translation>
    </message>
    <message>
        <source>Words for my report</source>
        <translation>Texto para mi informe</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Número de incidente</translation>
    </message>
    <message>
        <source>It can come later.</source>
        <translation>Puede darse después.</translation>
    </message>
    <message>
        <source>Save the number</source>
        <translation>Guardar el número</translation>
    </message>
</context>
<context>
    <name>OfferWordsScreen</name>
    <message>
        <source>What the person is told</source>
        <translation>Lo que se le dice a la persona</translation>
    </message>
    <message>
        <source>On the turned glass, before she answers. It is approved and signed together with the criteria.</source>
        <translation>En la pantalla girada, antes de que responda. Se aprueba y se firma junto con los criterios.</translation>
    </message>
    <message>
        <source>This version has no words of its own: the app&apos;s are said. Begin with them to change them here.</source>
        <translation>Esta versión no tiene texto propio: se usa el de la aplicación. Empiece con él para cambiarlo aquí.</translation>
    </message>
    <message>
        <source>Begin with the app&apos;s words</source>
        <translation>Empezar con el texto de la aplicación</translation>
    </message>
    <message>
        <source>Add a page for everybody</source>
        <translation>Añadir una página para todas las personas</translation>
    </message>
    <message>
        <source>Take the last one out</source>
        <translation>Quitar la última</translation>
    </message>
    <message>
        <source>As it will be read</source>
        <translation>Como se leerá</translation>
    </message>
</context>
<context>
    <name>OfficerHomeScreen</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>OpenAnswers</name>
    <message>
        <source>One touch answers it in all of these examples:</source>
        <translation>Con un toque se responde en todos estos ejemplos:</translation>
    </message>
    <message>
        <source>It is answered in all of these examples at once:</source>
        <translation>Se responde en todos estos ejemplos a la vez:</translation>
    </message>
</context>
<context>
    <name>OutcomeScreen</name>
    <message>
        <source>%1 again</source>
        <translation>%1 otra vez</translation>
    </message>
    <message>
        <source>Your first words</source>
        <translation>Sus primeras palabras</translation>
    </message>
    <message>
        <source>A few words</source>
        <translation>Unas palabras</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PauseSheet</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>PersonScreen</name>
    <message>
        <source>Who should not know</source>
        <translation>Quién no debe saberlo</translation>
    </message>
    <message>
        <source>What would help first</source>
        <translation>Qué ayudaría primero</translation>
    </message>
    <message>
        <source>They want to stop it</source>
        <translation>Quiere cancelarlo</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 de %2 dígitos</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Ingrese su PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase clave</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase clave</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>A page for the person</source>
        <translation>Una hoja para la persona</translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation>Abrir para imprimir</translation>
    </message>
    <message>
        <source>Erase the file</source>
        <translation>Borrar el archivo</translation>
    </message>
    <message>
        <source>The result and each criterion in plain words. No name, no charge, nothing that was found, nothing of a record. Which criterion decided is left out, for others may find it.</source>
        <translation>El resultado y cada criterio en palabras sencillas. Sin nombre, sin cargo, sin nada de lo encontrado ni de antecedentes. No dice qué criterio decidió, porque otras personas podrían encontrarla.</translation>
    </message>
    <message>
        <source>They want it to say what decided</source>
        <translation>Quiere que diga qué decidió</translation>
    </message>
</context>
<context>
    <name>ProsecutorHomeScreen</name>
    <message>
        <source>Decided</source>
        <translation>Decididas</translation>
    </message>
</context>
<context>
    <name>PutForwardScreen</name>
    <message>
        <source>Put somebody forward</source>
        <translation>Proponer a alguien</translation>
    </message>
    <message>
        <source>Put forward, decide later</source>
        <translation>Proponer y decidir después</translation>
    </message>
    <message>
        <source>Put forward and grant</source>
        <translation>Proponer y conceder</translation>
    </message>
</context>
<context>
    <name>QuestionScreen</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Date, as year-month-day</source>
        <translation>Fecha, como año-mes-día</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>ReachForm</name>
    <message>
        <source>When is best?</source>
        <translation>¿Cuándo es mejor?</translation>
    </message>
    <message>
        <source>A message may be left</source>
        <translation>Se puede dejar un mensaje</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Otra forma</translation>
    </message>
</context>
<context>
    <name>ReachScreen</name>
    <message>
        <source>What would help first?</source>
        <translation>¿Qué le ayudaría primero?</translation>
    </message>
    <message>
        <source>In their words. Optional.</source>
        <translation>En sus palabras. Opcional.</translation>
    </message>
    <message>
        <source>Is anyone waiting for them who should not know?</source>
        <translation>¿Le espera alguien que no deba saberlo?</translation>
    </message>
    <message>
        <source>Ask apart from others. Optional.</source>
        <translation>Pregunte aparte de los demás. Opcional.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Used</source>
        <translation>Se usó</translation>
    </message>
    <message>
        <source>Held against</source>
        <translation>Se comparó con</translation>
    </message>
    <message>
        <source>The rule comes from</source>
        <translation>La regla viene de</translation>
    </message>
    <message>
        <source>Where to read it</source>
        <translation>Dónde leerla</translation>
    </message>
    <message>
        <source>The amount comes from</source>
        <translation>De dónde viene la cantidad</translation>
    </message>
    <message>
        <source>How sure of the rule</source>
        <translation>Qué tan segura es la regla</translation>
    </message>
</context>
<context>
    <name>ReferralsScreen</name>
    <message>
        <source>Referrals</source>
        <translation>Referidos</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Words for my report</source>
        <translation>Texto para mi informe</translation>
    </message>
    <message>
        <source>The same words as a code for a camera</source>
        <translation>El mismo texto como código para una cámara</translation>
    </message>
    <message>
        <source>Nothing about how to reach the person, about help or about any record is in it.</source>
        <translation>No contiene nada sobre cómo comunicarse con la persona, sobre la ayuda ni sobre antecedentes.</translation>
    </message>
</context>
<context>
    <name>RequestScreen</name>
    <message>
        <source>Exception</source>
        <translation>Excepción</translation>
    </message>
    <message>
        <source>Change the decision</source>
        <translation>Cambiar la decisión</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Esta vez no</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Conceder</translation>
    </message>
</context>
<context>
    <name>ResultScreen</name>
    <message>
        <source>How this rule works</source>
        <translation>Cómo funciona esta regla</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message>
        <source>How this rule works</source>
        <translation>Cómo funciona esta regla</translation>
    </message>
</context>
<context>
    <name>SentenceLine</name>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <source>Add a criterion</source>
        <translation>Agregar un criterio</translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation>Desechar este borrador</translation>
    </message>
    <message>
        <source>Check and ask</source>
        <translation>Revisar y pedir</translation>
    </message>
    <message>
        <source>Throw this draft away?</source>
        <translation>¿Desechar este borrador?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>This cannot be taken back. What is in effect stays as it is.</source>
        <translation>Esto no se puede deshacer. Lo que está vigente queda como está.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Desecharlo</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Aún sin firma</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>StripDevice</name>
    <message>
        <source>PIN %1</source>
        <translation>PIN %1</translation>
    </message>
    <message>
        <source>Airplane mode</source>
        <translation>Modo avión</translation>
    </message>
</context>
<context>
    <name>StripWindow</name>
    <message>
        <source>Leadline: the demo&apos;s clock and network</source>
        <translation>Leadline: el reloj y la red de la demostración</translation>
    </message>
    <message>
        <source>The officer&apos;s tablet</source>
        <translation>La tableta del agente</translation>
    </message>
    <message>
        <source>Airplane mode on the tablet</source>
        <translation>Modo avión en la tableta</translation>
    </message>
    <message>
        <source>The peer worker&apos;s phone</source>
        <translation>El teléfono del compañero</translation>
    </message>
    <message>
        <source>Airplane mode on the phone</source>
        <translation>Modo avión en el teléfono</translation>
    </message>
    <message>
        <source>Two devices as they are shipped, and a real server that can read nothing. Everybody here is invented.</source>
        <translation>Dos dispositivos tal como se entregan y un servidor real que no puede leer nada. Todas las personas son inventadas.</translation>
    </message>
</context>
<context>
    <name>SummaryScreen</name>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Words for my report</source>
        <translation>Texto para mi informe</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>VersionScreen</name>
    <message>
        <source>Why, in its author&apos;s words</source>
        <translation>Por qué, en palabras de quien la escribió</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Being compared…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Quién y cuándo</translation>
    </message>
    <message>
        <source>All of its criteria</source>
        <translation>Todos sus criterios</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>Firmar y publicar</translation>
    </message>
    <message>
        <source>Begin from this version</source>
        <translation>Empezar desde esta versión</translation>
    </message>
    <message>
        <source>What the person is told, word for word</source>
        <translation>Lo que se le dice a la persona, palabra por palabra</translation>
    </message>
    <message>
        <source>This version has no words of its own. The app&apos;s are said:</source>
        <translation>Esta versión no tiene texto propio. Se usa el de la aplicación:</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>All versions</source>
        <translation>Todas las versiones</translation>
    </message>
</context>
<context>
    <name>WhatIfScreen</name>
    <message>
        <source>What if other criteria had been in force?</source>
        <translation>¿Y si hubieran regido otros criterios?</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elija un archivo</translation>
    </message>
    <message>
        <source>Recorded under</source>
        <translation>Registradas con</translation>
    </message>
    <message>
        <source>The set to try</source>
        <translation>Los criterios que se prueban</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>Folder and name of the file</source>
        <translation>Carpeta y nombre del archivo</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>Usar este archivo</translation>
    </message>
    <message>
        <source>Which screenings</source>
        <translation>Qué evaluaciones</translation>
    </message>
    <message>
        <source>Write a file for the coordinator</source>
        <translation>Escribir un archivo para la coordinación</translation>
    </message>
    <message>
        <source>Screenings stay with law enforcement: this device cannot read them. On the device of law enforcement&apos;s lead, “What if?” writes a file without names; open it here.</source>
        <translation>Las evaluaciones se quedan en la policía: este dispositivo no puede leerlas. En el dispositivo de la persona a cargo por la policía, «¿Y si...?» escribe un archivo sin nombres; ábralo aquí.</translation>
    </message>
</context>
<context>
    <name>WhenChooser</name>
    <message>
        <source>Another time</source>
        <translation>Otra hora</translation>
    </message>
    <message>
        <source>Like 11:15. Optional.</source>
        <translation>Por ejemplo 11:15. Opcional.</translation>
    </message>
</context>
<context>
    <name>WriteSheet</name>
    <message>
        <source>A file for the coordinator</source>
        <translation>Un archivo para la coordinación</translation>
    </message>
    <message>
        <source>All screenings that this device can read, made under: %1. Each line holds the month and what was answered, what the officer saw among it. No name, no day, no place, no officer, no incident number; no race, gender or age.</source>
        <translation>Todas las evaluaciones que este dispositivo puede leer, hechas con: %1. Cada línea tiene el mes y lo que se respondió, también lo que el agente observó. Sin nombre, día, lugar, agente ni número de incidente; sin raza, género ni edad.</translation>
    </message>
    <message>
        <source>The file is not sealed. In a small place a few screenings can still point at a person.</source>
        <translation>El archivo no está sellado. En un lugar pequeño, unas pocas evaluaciones aún pueden señalar a una persona.</translation>
    </message>
    <message>
        <source>With what was chosen on criminal history</source>
        <translation>Con lo que se eligió sobre antecedentes</translation>
    </message>
    <message>
        <source>“Nothing on the list”, never a record. Without it, what is asked after it stays here too, for it would tell it; what changes there cannot be told.</source>
        <translation>«Nada de la lista», nunca un antecedente. Sin esto tampoco sale lo que se pregunta después, pues lo delataría; no se puede saber qué cambia ahí.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Escribir el archivo</translation>
    </message>
</context>
<context>
    <name>answer_edit</name>
    <message>
        <source>Weighed</source>
        <translation>Pesada</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimada</translation>
    </message>
    <message>
        <source>Year, month, day: 2026-11-20</source>
        <translation>Año, mes, día: 2026-11-20</translation>
    </message>
</context>
<context>
    <name>author</name>
    <message>
        <source>Something changed just now and is being looked through. Ask after that.</source>
        <translation>Algo acaba de cambiar y se está revisando. Pida la aprobación después.</translation>
    </message>
    <message numerus="yes">
        <source>%n things to mend</source>
        <translation>
            <numerusform>%n cosa por corregir</numerusform>
            <numerusform>%n cosas por corregir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to think about</source>
        <translation>
            <numerusform>%n cosa para pensar</numerusform>
            <numerusform>%n cosas para pensar</numerusform>
        </translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Todavía sin escribir</translation>
    </message>
    <message>
        <source>Expected: %1. Now: %2.</source>
        <translation>Se esperaba: %1. Ahora: %2.</translation>
    </message>
    <message>
        <source>“%1”: expected %2, now %3.</source>
        <translation>«%1»: se esperaba %2, ahora %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n examples do not say yet how this is answered: %1</source>
        <translation>
            <numerusform>%n ejemplo todavía no dice cómo se responde esto: %1</numerusform>
            <numerusform>%n ejemplos todavía no dicen cómo se responde esto: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The examples can be run once nothing is left to write.</source>
        <translation>Los ejemplos se pueden probar cuando no quede nada por escribir.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>No hay ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n examples come out as they say</source>
        <translation>
            <numerusform>%1 de %n ejemplo sale como dice</numerusform>
            <numerusform>%1 de %n ejemplos salen como dicen</numerusform>
        </translation>
    </message>
    <message>
        <source>Being looked through…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Todavía no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>A version with this number is there already. Give it another.</source>
        <translation>Ya hay una versión con este número. Póngale otro.</translation>
    </message>
    <message>
        <source>There is something to mend before approval can be asked for.</source>
        <translation>Hay algo que corregir antes de pedir la aprobación.</translation>
    </message>
    <message>
        <source>Its first day has passed. Choose today or a day to come.</source>
        <translation>Su primer día ya pasó. Elija hoy o un día por venir.</translation>
    </message>
    <message>
        <source>Everything that can be checked has been checked.</source>
        <translation>Se ha revisado todo lo que se puede revisar.</translation>
    </message>
    <message>
        <source>Draft of version %1</source>
        <translation>Borrador de la versión %1</translation>
    </message>
    <message>
        <source>As version %1 was · saved on this device</source>
        <translation>Como era la versión %1 · guardado en este dispositivo</translation>
    </message>
    <message>
        <source>Nothing changed yet · saved on this device</source>
        <translation>Nada cambiado todavía · guardado en este dispositivo</translation>
    </message>
    <message numerus="yes">
        <source>%n changes · saved on this device</source>
        <translation>
            <numerusform>%n cambio · guardado en este dispositivo</numerusform>
            <numerusform>%n cambios · guardados en este dispositivo</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>Both have to be so</source>
        <translation>Ambas tienen que cumplirse</translation>
    </message>
    <message>
        <source>One of them is enough</source>
        <translation>Basta una de ellas</translation>
    </message>
    <message>
        <source>A new question</source>
        <translation>Una pregunta nueva</translation>
    </message>
    <message>
        <source>You write its words next.</source>
        <translation>Después escribe usted sus palabras.</translation>
    </message>
    <message>
        <source>Which question?</source>
        <translation>¿Qué pregunta?</translation>
    </message>
    <message>
        <source>What else has to be looked at?</source>
        <translation>¿Qué más hay que mirar?</translation>
    </message>
    <message>
        <source>What is the new criterion about?</source>
        <translation>¿De qué trata el criterio nuevo?</translation>
    </message>
    <message>
        <source>This program asks nobody&apos;s approval; whoever holds the signing key publishes it.</source>
        <translation>Este programa no pide la aprobación de nadie; la publica quien tiene la clave de firma.</translation>
    </message>
    <message>
        <source>no day is set</source>
        <translation>no hay día fijado</translation>
    </message>
    <message>
        <source>Asks for the word of %1.</source>
        <translation>Pide la palabra de %1.</translation>
    </message>
    <message>
        <source>What changes shows here once nothing is left to write.</source>
        <translation>Aquí se ve qué cambia cuando no quede nada por escribir.</translation>
    </message>
    <message>
        <source>Until it is mended, what stood there before holds.</source>
        <translation>Hasta que se corrija, vale lo que estaba antes.</translation>
    </message>
    <message>
        <source>An example is half written. Keep it, or throw it away.</source>
        <translation>Hay un ejemplo a medio escribir. Guárdelo o deséchelo.</translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>This device cannot dial it as it is written. Dial it by hand.</source>
        <translation>Este equipo no puede marcarlo como está escrito. Márquelo a mano.</translation>
    </message>
    <message>
        <source>Nothing on this device makes calls. Use a phone that does.</source>
        <translation>Este equipo no hace llamadas. Use un teléfono.</translation>
    </message>
    <message>
        <source>Nothing on this device sends texts. Use a phone that does.</source>
        <translation>Este equipo no envía mensajes. Use un teléfono.</translation>
    </message>
    <message>
        <source>A number like this takes no texts. Call it, or text it from a phone.</source>
        <translation>Un número así no recibe mensajes. Llame, o envíe el mensaje desde un teléfono.</translation>
    </message>
    <message>
        <source>The call was not made</source>
        <translation>No se hizo la llamada</translation>
    </message>
    <message>
        <source>The text was not sent</source>
        <translation>No se envió el mensaje</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Go see</source>
        <translation>Ir a ver</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Sin teléfono</translation>
    </message>
    <message>
        <source>How can %1 reach them?</source>
        <translation>¿Cómo puede %1 comunicarse con la persona?</translation>
    </message>
    <message>
        <source>For %1. Police cannot open it afterwards.</source>
        <translation>Para %1. La policía no puede abrirlo después.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Where can they be found?</source>
        <translation>¿Dónde se le puede encontrar?</translation>
    </message>
    <message>
        <source>The peer will ask</source>
        <translation>El compañero preguntará</translation>
    </message>
    <message>
        <source>No way to reach them</source>
        <translation>No hay forma de comunicarse</translation>
    </message>
    <message>
        <source>They know the number by heart</source>
        <translation>Se sabe el número de memoria</translation>
    </message>
    <message>
        <source>No card: safer so</source>
        <translation>Sin tarjeta: es más seguro</translation>
    </message>
    <message>
        <source>Card given</source>
        <translation>Tarjeta entregada</translation>
    </message>
    <message>
        <source>Tonight: a safe place</source>
        <translation>Esta noche: un lugar seguro</translation>
    </message>
    <message>
        <source>Tonight: a ride</source>
        <translation>Esta noche: transporte</translation>
    </message>
    <message>
        <source>Tonight: the crisis team</source>
        <translation>Esta noche: el equipo de crisis</translation>
    </message>
    <message>
        <source>Charge set aside until %1</source>
        <translation>Cargo en espera hasta el %1</translation>
    </message>
    <message>
        <source>Charge set aside</source>
        <translation>Cargo en espera</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) to reach them, sealed when you finish</source>
        <translation>
            <numerusform>%n forma de comunicarse, se sella al terminar</numerusform>
            <numerusform>%n formas de comunicarse, se sellan al terminar</numerusform>
        </translation>
    </message>
    <message>
        <source>Release signed</source>
        <translation>Autorización firmada</translation>
    </message>
    <message>
        <source>Nothing signed</source>
        <translation>Nada firmado</translation>
    </message>
    <message>
        <source>A peer is coming.</source>
        <translation>Un compañero viene en camino.</translation>
    </message>
    <message>
        <source>%1 will start trying %2 after %3. You can call or text them any time.</source>
        <translation>%1 empezará a intentarlo el %2 después de las %3. Usted puede llamar o escribir cuando quiera.</translation>
    </message>
    <message numerus="yes">
        <source>%1 will start trying within %n hour(s).</source>
        <translation>
            <numerusform>%1 empezará a intentarlo en %n hora.</numerusform>
            <numerusform>%1 empezará a intentarlo en %n horas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Crisis team</source>
        <translation>Equipo de crisis</translation>
    </message>
    <message>
        <source>Saved on this tablet. It will send when there is signal.</source>
        <translation>Guardado en esta tableta. Se enviará cuando haya señal.</translation>
    </message>
    <message>
        <source>From an ID</source>
        <translation>De un documento</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Lo dijo</translation>
    </message>
    <message>
        <source>Street name</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>%1 and %2 will read it.</source>
        <translation>Lo leerán %1 y %2.</translation>
    </message>
    <message>
        <source>Only %1 will read it.</source>
        <translation>Solo lo leerá %1.</translation>
    </message>
    <message>
        <source>Charge: %1</source>
        <translation>Cargo: %1</translation>
    </message>
    <message>
        <source>Charge set aside: %1</source>
        <translation>Cargo dejado de lado: %1</translation>
    </message>
    <message>
        <source>With it the district attorney finds the case. No name goes with it.</source>
        <translation>Con él la fiscalía encuentra el caso. No se envía ningún nombre.</translation>
    </message>
</context>
<context>
    <name>confirm</name>
    <message>
        <source>Nothing goes to %1: there is no release for it.</source>
        <translation>Nada va a %1: no hay permiso para eso.</translation>
    </message>
    <message>
        <source>Is intake done?</source>
        <translation>¿Se hizo la entrevista inicial?</translation>
    </message>
    <message>
        <source>%1 is a participant from now on.</source>
        <translation>%1 participa desde ahora.</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>Esta persona</translation>
    </message>
    <message>
        <source>Nothing goes to police.</source>
        <translation>Nada va a la policía.</translation>
    </message>
    <message>
        <source>%1 reads one thing: intake is done. The charge is given up for good.</source>
        <translation>%1 lee una sola cosa: la entrevista inicial está hecha. El cargo se deja para siempre.</translation>
    </message>
    <message>
        <source>Intake is done</source>
        <translation>La entrevista inicial está hecha</translation>
    </message>
    <message>
        <source>The intake window has closed</source>
        <translation>El plazo para la entrevista terminó</translation>
    </message>
    <message>
        <source>It ended %1.</source>
        <translation>Terminó el %1.</translation>
    </message>
    <message>
        <source>%1 reads one sentence, the same whatever the reason.</source>
        <translation>%1 lee una frase, la misma sea cual sea el motivo.</translation>
    </message>
    <message>
        <source>The reason stays with %1.</source>
        <translation>El motivo se queda en %1.</translation>
    </message>
    <message>
        <source>They can still come. The door stays open.</source>
        <translation>Todavía puede venir. La puerta sigue abierta.</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>¿Cómo fue?</translation>
    </message>
    <message>
        <source>We did not reach them</source>
        <translation>No logramos el contacto</translation>
    </message>
    <message>
        <source>They chose not to, for now</source>
        <translation>Prefirió que no, por ahora</translation>
    </message>
    <message>
        <source>Do they want to stop the release?</source>
        <translation>¿Quiere cancelar el permiso?</translation>
    </message>
    <message>
        <source>They can stop this at any time. What was already shared cannot be taken back.</source>
        <translation>Puede cancelarlo cuando quiera. Lo que ya se compartió no se puede retirar.</translation>
    </message>
    <message>
        <source>%1 reads: the program can no longer tell you about this. This is not a failure.</source>
        <translation>%1 lee: el programa ya no puede informarle sobre esto. No significa nada malo.</translation>
    </message>
    <message>
        <source>Stop the release</source>
        <translation>Cancelar el permiso</translation>
    </message>
</context>
<context>
    <name>contact</name>
    <message>
        <source>We talked</source>
        <translation>Hablamos</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Respondió</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Contestó</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>No estaba</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Aún no responde</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No contestó</translation>
    </message>
    <message>
        <source>Someone else was there</source>
        <translation>Estaba otra persona</translation>
    </message>
    <message>
        <source>Someone else answered</source>
        <translation>Contestó otra persona</translation>
    </message>
    <message>
        <source>Wrong place</source>
        <translation>Lugar equivocado</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>No details in the text</source>
        <translation>Sin detalles en el mensaje</translation>
    </message>
    <message>
        <source>Do not leave a message</source>
        <translation>No dejar mensaje</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>¿Cómo le fue?</translation>
    </message>
    <message>
        <source>If not reached: again %1</source>
        <translation>Si no se logró: otra vez %1</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Empiece con</translation>
    </message>
    <message>
        <source>What do they want?</source>
        <translation>¿Qué quiere?</translation>
    </message>
    <message>
        <source>Wants to meet</source>
        <translation>Quiere que nos veamos</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>No thanks</source>
        <translation>No, gracias</translation>
    </message>
    <message>
        <source>Say it once, as it is</source>
        <translation>Dígalo una vez, tal como es</translation>
    </message>
    <message>
        <source>When may I try again?</source>
        <translation>¿Cuándo puedo intentarlo otra vez?</translation>
    </message>
    <message>
        <source>They will get in touch</source>
        <translation>La persona avisará</translation>
    </message>
</context>
<context>
    <name>criteria</name>
    <message>
        <source>law enforcement&apos;s lead</source>
        <translation>la persona a cargo por la policía</translation>
    </message>
    <message>
        <source>the district attorney</source>
        <translation>la fiscalía de distrito</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>people: the lead and the district attorney</comment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Waits for its approvals to arrive</source>
        <translation>Espera que lleguen sus aprobaciones</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Espera a %1</translation>
    </message>
    <message>
        <source>Approved; waits to be signed</source>
        <translation>Aprobada; espera la firma</translation>
    </message>
    <message>
        <source>Takes effect on %1</source>
        <translation>Entra en vigor el %1</translation>
    </message>
    <message>
        <source>In effect since %1</source>
        <translation>Vigente desde el %1</translation>
    </message>
    <message>
        <source>Was in effect from %1</source>
        <translation>Estuvo vigente desde el %1</translation>
    </message>
    <message>
        <source>Not used: another document bears this number</source>
        <translation>No se usa: otro documento lleva este número</translation>
    </message>
    <message>
        <source>Put forward by %1, %2</source>
        <comment>a device&apos;s name, a date</comment>
        <translation>Presentada por %1, %2</translation>
    </message>
    <message>
        <source>Approved by %3: %1, %2</source>
        <comment>a device&apos;s name, a date, in which office</comment>
        <translation>Aprobada por %3: %1, %2</translation>
    </message>
    <message>
        <source>An approval by %1 does not count: this device does not speak for %2.</source>
        <translation>Una aprobación de %1 no cuenta: ese dispositivo no habla por %2.</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>Todavía no: %1</translation>
    </message>
    <message>
        <source>Signed and published by %1, %2</source>
        <comment>a device&apos;s name, a date</comment>
        <translation>Firmada y publicada por %1, %2</translation>
    </message>
    <message>
        <source>Find it out first</source>
        <translation>Averiguarlo primero</translation>
    </message>
    <message>
        <source>Somebody takes a second look</source>
        <translation>Alguien lo revisa</translation>
    </message>
    <message>
        <source>It does not stand in the way</source>
        <translation>No es un obstáculo</translation>
    </message>
    <message>
        <source>Nothing more is offered here</source>
        <translation>No se ofrece nada más aquí</translation>
    </message>
    <message>
        <source>Connect without a charge</source>
        <translation>Conectar sin cargo</translation>
    </message>
    <message>
        <source>Hand over the youth card</source>
        <translation>Entregar la tarjeta para jóvenes</translation>
    </message>
    <message>
        <source>The official text was seen</source>
        <translation>Se vio el texto oficial</translation>
    </message>
    <message>
        <source>Secondary sources agree</source>
        <translation>Las fuentes secundarias coinciden</translation>
    </message>
    <message>
        <source>Not seen in a source</source>
        <translation>No se vio en ninguna fuente</translation>
    </message>
    <message>
        <source>Set by this program itself</source>
        <translation>Lo fija este mismo programa</translation>
    </message>
    <message>
        <source>The person is asked</source>
        <translation>Se le pregunta a la persona</translation>
    </message>
    <message>
        <source>The officer looks; the person is never asked</source>
        <translation>El agente lo observa; nunca se le pregunta a la persona</translation>
    </message>
    <message>
        <source>The officer&apos;s terminal; the person is never asked</source>
        <translation>La terminal del agente; nunca se le pregunta a la persona</translation>
    </message>
    <message>
        <source>may be offered</source>
        <translation>se puede ofrecer</translation>
    </message>
    <message>
        <source>does not meet the criteria</source>
        <translation>no cumple los criterios</translation>
    </message>
    <message>
        <source>something is still to be asked</source>
        <translation>falta preguntar algo</translation>
    </message>
    <message>
        <source>needs a second look</source>
        <translation>necesita revisión</translation>
    </message>
    <message>
        <source>met</source>
        <comment>a criterion</comment>
        <translation>se cumple</translation>
    </message>
    <message>
        <source>not met</source>
        <comment>a criterion</comment>
        <translation>no se cumple</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a criterion</comment>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Fuente: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changes to worked examples</source>
        <translation>
            <numerusform>%n cambio en los ejemplos resueltos</numerusform>
            <numerusform>%n cambios en los ejemplos resueltos</numerusform>
        </translation>
    </message>
    <message>
        <source>The line of the list</source>
        <translation>La línea de la lista</translation>
    </message>
    <message>
        <source>When it is not met</source>
        <translation>Cuando no se cumple</translation>
    </message>
    <message>
        <source>When it is not known</source>
        <translation>Cuando no se sabe</translation>
    </message>
    <message>
        <source>When it is met</source>
        <translation>Cuando se cumple</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>La pregunta</translation>
    </message>
    <message>
        <source>An answer to choose</source>
        <translation>Una respuesta para elegir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>La fuente</translation>
    </message>
    <message>
        <source>What everybody is told</source>
        <translation>Lo que se dice a todas las personas</translation>
    </message>
    <message>
        <source>With a charge held, where no day can be named</source>
        <translation>Con un cargo pendiente, si no se puede decir un día</translation>
    </message>
    <message>
        <source>With a charge held</source>
        <translation>Con un cargo pendiente</translation>
    </message>
</context>
<context>
    <name>criteria_home</name>
    <message>
        <source>Approval is asked for. You will see here who has given it.</source>
        <translation>La aprobación está pedida. Aquí verá quién la ha dado.</translation>
    </message>
    <message>
        <source>The draft is gone. What is in effect stays as it is.</source>
        <translation>El borrador ya no está. Lo que está vigente queda como está.</translation>
    </message>
    <message>
        <source>This draft</source>
        <translation>Este borrador</translation>
    </message>
    <message>
        <source>On this device only</source>
        <translation>Solo en este dispositivo</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Nothing was recorded. It goes on waiting for you.</source>
        <translation>No se registró nada. Le sigue esperando.</translation>
    </message>
    <message>
        <source>Version %1 is signed. It goes to every device.</source>
        <translation>La versión %1 está firmada. Va a todos los dispositivos.</translation>
    </message>
    <message>
        <source>Your approval of version %1 is recorded.</source>
        <translation>Su aprobación de la versión %1 está registrada.</translation>
    </message>
    <message>
        <source>Waits for your word</source>
        <translation>Espera su palabra</translation>
    </message>
    <message>
        <source>Approved; waits for your signature</source>
        <translation>Aprobada; espera su firma</translation>
    </message>
    <message>
        <source>Draft of version %1</source>
        <translation>Borrador de la versión %1</translation>
    </message>
    <message>
        <source>Version %1 is in effect since %2</source>
        <translation>La versión %1 está vigente desde el %2</translation>
    </message>
    <message>
        <source>It was to be looked at again by %1</source>
        <translation>Había que volver a mirarla antes del %1</translation>
    </message>
    <message numerus="yes">
        <source>%n criteria versions wait for your word</source>
        <translation>
            <numerusform>%n versión de los criterios espera su palabra</numerusform>
            <numerusform>%n versiones de los criterios esperan su palabra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved versions wait for your signature</source>
        <translation>
            <numerusform>%n versión aprobada espera su firma</numerusform>
            <numerusform>%n versiones aprobadas esperan su firma</numerusform>
        </translation>
    </message>
    <message>
        <source>Criteria: nothing waits</source>
        <translation>Criterios: nada espera</translation>
    </message>
    <message>
        <source>This device waits for its approval by a registrar.</source>
        <translation>Este dispositivo espera que lo apruebe quien lleva el registro.</translation>
    </message>
    <message>
        <source>The program&apos;s criteria have not arrived yet.</source>
        <translation>Los criterios del programa todavía no han llegado.</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>Ver la %1</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Seguir con el borrador</translation>
    </message>
    <message>
        <source>Change the criteria</source>
        <translation>Cambiar los criterios</translation>
    </message>
    <message>
        <source>Begins a new version</source>
        <translation>Empieza una versión nueva</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>¿Y si…?</translation>
    </message>
    <message>
        <source>Who would have been eligible under another set</source>
        <translation>Quién habría sido elegible con otros criterios</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Todas las versiones</translation>
    </message>
    <message>
        <source>Who approved each, and when</source>
        <translation>Quién aprobó cada una, y cuándo</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>There is no version before it to compare with.</source>
        <translation>No hay una versión anterior con la que compararla.</translation>
    </message>
    <message>
        <source>Compared with version %1</source>
        <translation>Comparada con la versión %1</translation>
    </message>
    <message>
        <source>Nothing that people are asked or judged by.</source>
        <translation>Nada de lo que se pregunta o se evalúa.</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Borrado.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n file(s) of screenings</source>
        <translation>
            <numerusform>Borrar %n archivo de evaluaciones</numerusform>
            <numerusform>Borrar %n archivos de evaluaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sealed: whoever opens this device&apos;s files can read them.</source>
        <translation>Sin sellar: quien abra los archivos de este equipo puede leerlas.</translation>
    </message>
</context>
<context>
    <name>criterion</name>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>%1: the law&apos;s amounts, not the program&apos;s to change</source>
        <translation>%1: cantidades de la ley; el programa no las cambia</translation>
    </message>
    <message>
        <source>reached above %1</source>
        <translation>se alcanza por encima de %1</translation>
    </message>
    <message>
        <source>reached at %1</source>
        <translation>se alcanza con %1</translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation>Cómo cuenta</translation>
    </message>
    <message>
        <source>When it is not known</source>
        <translation>Cuando no se sabe</translation>
    </message>
    <message>
        <source>Who may make an exception</source>
        <translation>Quién puede hacer una excepción</translation>
    </message>
    <message>
        <source>When it is not met</source>
        <translation>Cuando no se cumple</translation>
    </message>
    <message>
        <source>About criminal history</source>
        <translation>Sobre antecedentes penales</translation>
    </message>
    <message>
        <source>Yes: its result stays with law enforcement</source>
        <translation>Sí: su resultado se queda con la policía</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>How sure its source is</source>
        <translation>Qué tan segura es su fuente</translation>
    </message>
    <message>
        <source>Who answers %1</source>
        <translation>Quién responde %1</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1, en inglés</translation>
    </message>
    <message>
        <source>%1, Spanish</source>
        <translation>%1, en español</translation>
    </message>
    <message>
        <source>What people read</source>
        <translation>Lo que la gente lee</translation>
    </message>
    <message>
        <source>The line of the list</source>
        <translation>La línea de la lista</translation>
    </message>
    <message>
        <source>When it is met</source>
        <translation>Cuando se cumple</translation>
    </message>
    <message>
        <source>{value} is what was answered, {limit} the limit.</source>
        <translation>{value} es lo que se respondió, {limit} el límite.</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>De dónde viene</translation>
    </message>
    <message>
        <source>The source, as it is cited</source>
        <translation>La fuente, como se cita</translation>
    </message>
    <message>
        <source>Where it can be read</source>
        <translation>Dónde se puede leer</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>La pregunta</translation>
    </message>
    <message>
        <source>As it is asked</source>
        <translation>Como se pregunta</translation>
    </message>
    <message numerus="yes">
        <source>%n other criteria ask it too</source>
        <translation>
            <numerusform>%n criterio más también la hace</numerusform>
            <numerusform>%n criterios más también la hacen</numerusform>
        </translation>
    </message>
    <message>
        <source>Its help</source>
        <translation>Su ayuda</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Quién responde</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Year, month, day: 2026-11-20</source>
        <translation>Año, mes, día: 2026-11-20</translation>
    </message>
    <message numerus="yes">
        <source>%n texts are still to be written, further below</source>
        <translation>
            <numerusform>Falta escribir %n texto, más abajo</numerusform>
            <numerusform>Faltan por escribir %n textos, más abajo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>Here the device opens %1. The demo calls nobody.</source>
        <translation>Aquí el dispositivo abre %1. La demostración no llama a nadie.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>a day and a time</comment>
        <translation>Ir a: %1</translation>
    </message>
    <message>
        <source>The officer&apos;s tablet</source>
        <translation>La tableta del agente</translation>
    </message>
    <message>
        <source>The peer worker&apos;s phone</source>
        <translation>El teléfono del compañero</translation>
    </message>
</context>
<context>
    <name>entry</name>
    <message>
        <source>A whole number from %1 to %2 is needed.</source>
        <translation>Se necesita un número entero de %1 a %2.</translation>
    </message>
    <message>
        <source>It can be read as %1 or as %2: write the one that is meant.</source>
        <translation>Se puede leer como %1 o como %2: escriba el que quiere decir.</translation>
    </message>
    <message>
        <source>A number is needed, such as 2.5, with six digits after the point at most.</source>
        <translation>Se necesita un número, como 2.5, con seis cifras después del punto como máximo.</translation>
    </message>
    <message>
        <source>It has to be more than 0.</source>
        <translation>Tiene que ser más de 0.</translation>
    </message>
    <message>
        <source>A date is needed: year, month and day, such as 2026-11-20.</source>
        <translation>Se necesita una fecha: año, mes y día, como 2026-11-20.</translation>
    </message>
    <message>
        <source>A number of a version is needed, such as 2026.2: letters, digits, points, - and _.</source>
        <translation>Se necesita un número de versión, como 2026.2: letras, cifras, puntos, - y _.</translation>
    </message>
    <message>
        <source>%1: nothing is written there.</source>
        <translation>%1: no hay nada escrito.</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be taken.</source>
        <translation>%1: no se puede tomar “%2”.</translation>
    </message>
    <message>
        <source>Its first day</source>
        <translation>Su primer día</translation>
    </message>
    <message>
        <source>To be looked at again by</source>
        <translation>Volver a mirarla antes del</translation>
    </message>
    <message>
        <source>Number of the version</source>
        <translation>Número de la versión</translation>
    </message>
    <message>
        <source>A whole number is needed, such as 3.</source>
        <translation>Se necesita un número entero, como 3.</translation>
    </message>
    <message>
        <source>The day of the example</source>
        <translation>El día del ejemplo</translation>
    </message>
</context>
<context>
    <name>equity</name>
    <message>
        <source>American Indian or Alaska Native</source>
        <translation>Indígena americana o nativa de Alaska</translation>
    </message>
    <message>
        <source>Asian</source>
        <translation>Asiática</translation>
    </message>
    <message>
        <source>Black or African American</source>
        <translation>Negra o afroamericana</translation>
    </message>
    <message>
        <source>Hispanic or Latino</source>
        <translation>Hispana o latina</translation>
    </message>
    <message>
        <source>Middle Eastern or North African</source>
        <translation>De Medio Oriente o el norte de África</translation>
    </message>
    <message>
        <source>Native Hawaiian or Pacific Islander</source>
        <translation>Nativa de Hawái o de las islas del Pacífico</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanca</translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation>Prefiere no decirlo</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Hombre</translation>
    </message>
    <message>
        <source>Nonbinary</source>
        <translation>No binario</translation>
    </message>
    <message>
        <source>Another gender</source>
        <translation>Otro género</translation>
    </message>
    <message>
        <source>18 to 24</source>
        <translation>18 a 24</translation>
    </message>
    <message>
        <source>25 to 34</source>
        <translation>25 a 34</translation>
    </message>
    <message>
        <source>35 to 44</source>
        <translation>35 a 44</translation>
    </message>
    <message>
        <source>45 to 54</source>
        <translation>45 a 54</translation>
    </message>
    <message>
        <source>55 to 64</source>
        <translation>55 a 64</translation>
    </message>
    <message>
        <source>65 or more</source>
        <translation>65 o más</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>No lo dijo</translation>
    </message>
    <message>
        <source>Sealed for %1&apos;s equity numbers. This tablet cannot open it afterwards.</source>
        <translation>Sellado para los datos de equidad de %1. Esta tableta no puede abrirlo después.</translation>
    </message>
</context>
<context>
    <name>example</name>
    <message>
        <source>The rules agree: %1.</source>
        <translation>Las reglas coinciden: %1.</translation>
    </message>
    <message>
        <source>You expect: %1. The rules say: %2.</source>
        <translation>Usted espera: %1. Las reglas dicen: %2.</translation>
    </message>
    <message>
        <source>Go on with the example that was begun</source>
        <translation>Seguir con el ejemplo empezado</translation>
    </message>
    <message>
        <source>Write an example</source>
        <translation>Escribir un ejemplo</translation>
    </message>
    <message>
        <source>An example can be written once nothing is left to write.</source>
        <translation>Se puede escribir un ejemplo cuando no quede nada por escribir.</translation>
    </message>
    <message>
        <source>Being looked through…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>The questions have changed since this example was begun. Throw it away.</source>
        <translation>Las preguntas cambiaron desde que se empezó este ejemplo. Deséchelo.</translation>
    </message>
</context>
<context>
    <name>exception</name>
    <message>
        <source>The circumstances</source>
        <translation>Las circunstancias</translation>
    </message>
    <message>
        <source>Help is already in place</source>
        <translation>Ya cuenta con ayuda</translation>
    </message>
    <message>
        <source>The person harmed agrees</source>
        <translation>La persona afectada está de acuerdo</translation>
    </message>
    <message>
        <source>The community asks for it</source>
        <translation>La comunidad lo pide</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>The district attorney&apos;s office</source>
        <translation>La fiscalía</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Concedida</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Esta vez no</translation>
    </message>
    <message>
        <source>%1. Decided by the district attorney.</source>
        <translation>%1. Lo decidió la fiscalía de distrito.</translation>
    </message>
    <message>
        <source>%1. Decided for the district attorney.</source>
        <translation>%1. Se decidió en nombre de la fiscalía de distrito.</translation>
    </message>
    <message>
        <source>%1. Decided by %2, district attorney.</source>
        <translation>%1. Lo decidió %2, fiscal de distrito.</translation>
    </message>
    <message>
        <source>%1. Decided by %2, for the district attorney.</source>
        <translation>%1. Lo decidió %2, en nombre de la fiscalía de distrito.</translation>
    </message>
</context>
<context>
    <name>explanation</name>
    <message>
        <source>May be offered the program</source>
        <translation>Se le puede ofrecer el programa</translation>
    </message>
    <message>
        <source>Does not meet this program&apos;s criteria</source>
        <translation>No cumple los criterios de este programa</translation>
    </message>
    <message>
        <source>This needs a second look</source>
        <translation>Esto necesita revisión</translation>
    </message>
    <message>
        <source>The officer decides whether to offer it. Whether to take part is your choice.</source>
        <translation>El agente decide si lo ofrece. Participar o no es decisión de usted.</translation>
    </message>
    <message>
        <source>This is about this program&apos;s criteria, not about you. You can call or text %1 at any time: %2. That needs no officer and no charge.</source>
        <translation>Esto se trata de los criterios de este programa, no de usted. Puede llamar o escribir a %1 cuando quiera: %2. Para eso no hace falta ningún agente ni ningún cargo.</translation>
    </message>
    <message>
        <source>Looked at by the officer. The answer is not on this page.</source>
        <translation>El agente lo miró. La respuesta no está en esta hoja.</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Se cumple</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>No se cumple</translation>
    </message>
    <message>
        <source>Open: nobody could say for sure.</source>
        <translation>Abierto: nadie pudo decirlo con seguridad.</translation>
    </message>
    <message>
        <source>How this program&apos;s criteria were applied</source>
        <translation>Cómo se aplicaron los criterios de este programa</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Qué se miró</translation>
    </message>
    <message>
        <source>Which criteria</source>
        <translation>Cuáles criterios</translation>
    </message>
    <message>
        <source>%1, version %2.</source>
        <translation>%1, versión %2.</translation>
    </message>
    <message>
        <source>Check number of the criteria:</source>
        <translation>Número de verificación de los criterios:</translation>
    </message>
    <message>
        <source>This page has no name on it, no charge, nothing that was found and nothing about any record. It is yours to keep or to throw away.</source>
        <translation>Esta hoja no lleva nombre ni cargo, ni nada de lo encontrado ni de antecedentes. Es suya: puede guardarla o tirarla.</translation>
    </message>
    <message>
        <source>Does not stand in the way</source>
        <translation>No es un impedimento</translation>
    </message>
    <message>
        <source>What became of the others is not on this page.</source>
        <translation>Lo que resultó de los demás no está en esta hoja.</translation>
    </message>
    <message>
        <source>Which of these decided is not on this page, so that nobody who finds it can tell. The officer can tell you.</source>
        <translation>Cuál de estos decidió no está en esta hoja, para que nadie que la encuentre lo sepa. El agente se lo puede decir.</translation>
    </message>
    <message>
        <source>For some of these an exception can be asked for. %1.</source>
        <translation>Para algunos de estos se puede pedir una excepción. %1.</translation>
    </message>
</context>
<context>
    <name>forward</name>
    <message>
        <source>Which incident is it?</source>
        <translation>¿Qué incidente es?</translation>
    </message>
    <message>
        <source>By its number an officer finds whom it is about: no name is written here.</source>
        <translation>Por su número un agente encuentra de quién se trata: aquí no se escribe ningún nombre.</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Número de incidente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Which charge is it?</source>
        <translation>¿Qué cargo es?</translation>
    </message>
    <message>
        <source>Another charge, in words</source>
        <translation>Otro cargo, en palabras</translation>
    </message>
    <message>
        <source>No name.</source>
        <translation>Sin nombre.</translation>
    </message>
    <message>
        <source>No charge named</source>
        <translation>Sin cargo indicado</translation>
    </message>
    <message>
        <source>Why an exception?</source>
        <translation>¿Por qué una excepción?</translation>
    </message>
    <message>
        <source>The officers of the program read the reason. No name and nothing of a record goes with it.</source>
        <translation>Los agentes del programa leen el motivo. No va ningún nombre ni nada de antecedentes.</translation>
    </message>
    <message>
        <source>Put this person forward?</source>
        <translation>¿Proponer a esta persona?</translation>
    </message>
    <message>
        <source>Incident number: %1</source>
        <translation>Número de incidente: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>%1 reads it when there is signal. Granted, an officer may make the offer; whether to is the officer&apos;s decision. Nothing happens to the person by itself.</source>
        <translation>%1 lo lee cuando haya señal. Si se concede, un agente puede hacer la oferta; hacerla o no es decisión del agente. A la persona no le ocurre nada automáticamente.</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>Saved on this tablet.</source>
        <translation>Guardado en esta tableta.</translation>
    </message>
    <message>
        <source>Saved on this tablet. It will send when there is signal.</source>
        <translation>Guardado en esta tableta. Se enviará cuando haya señal.</translation>
    </message>
    <message>
        <source>%1. The first task after that is theirs.</source>
        <translation>%1. La primera tarea después será esta.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>¿De qué se trata?</translation>
    </message>
    <message>
        <source>A charge I could set aside</source>
        <translation>Un cargo que podría dejar en espera</translation>
    </message>
    <message>
        <source>No charge, just connect</source>
        <translation>Sin cargo, solo conectar</translation>
    </message>
    <message>
        <source>Overdose or crisis</source>
        <translation>Sobredosis o crisis</translation>
    </message>
    <message>
        <source>Look up, new charge</source>
        <translation>Consultar, cargo nuevo</translation>
    </message>
    <message>
        <source>Nothing to show. This is not a no.</source>
        <translation>Nada que mostrar. Esto no es un no.</translation>
    </message>
    <message>
        <source>No look-up sheet has come to this device.</source>
        <translation>No ha llegado ninguna hoja de consulta a este equipo.</translation>
    </message>
    <message>
        <source>A new charge is handled as on any stop. It does not end anybody&apos;s part in the program.</source>
        <translation>Un cargo nuevo se maneja como en cualquier otro caso. No termina la participación de nadie en el programa.</translation>
    </message>
    <message>
        <source>Unfinished: they said yes</source>
        <translation>Sin terminar: dijo que sí</translation>
    </message>
    <message>
        <source>Unfinished screening</source>
        <translation>Evaluación sin terminar</translation>
    </message>
    <message>
        <source>Waiting for the program&apos;s papers. They come with the first signal.</source>
        <translation>Esperando los documentos del programa. Llegan con la primera señal.</translation>
    </message>
    <message>
        <source>Waiting for your coordinator to approve this device.</source>
        <translation>Esperando que su coordinador apruebe este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) from the program</source>
        <translation>
            <numerusform>%n noticia del programa</numerusform>
            <numerusform>%n noticias del programa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) open</source>
        <translation>
            <numerusform>%n referido abierto</numerusform>
            <numerusform>%n referidos abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>Not recorded yet: open it to finish</source>
        <translation>Aún no está registrado: ábralo para terminar</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n printed page(s)</source>
        <translation>
            <numerusform>Borrar %n página impresa</numerusform>
            <numerusform>Borrar %n páginas impresas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sealed: whoever opens this tablet&apos;s files can read them.</source>
        <translation>Sin sellar: quien abra los archivos de esta tableta puede leerlas.</translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s) not set aside</source>
        <translation>
            <numerusform>%n cargo no queda en espera</numerusform>
            <numerusform>%n cargos no quedan en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>What allowed it no longer stands. All else is recorded: what happens with the charge is your decision.</source>
        <translation>Lo que lo permitía ya no está vigente. Todo lo demás está registrado: lo que pase con el cargo es su decisión.</translation>
    </message>
</context>
<context>
    <name>inbox</name>
    <message>
        <source>intake</source>
        <translation>entrevista inicial</translation>
    </message>
    <message>
        <source>meet</source>
        <translation>encuentro</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>otro intento</translation>
    </message>
    <message>
        <source>With us for %1</source>
        <translation>Con nosotros desde hace %1</translation>
    </message>
    <message>
        <source>Waiting %1 · our goal %2</source>
        <translation>Espera %1 · nuestra meta %2</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>Release ends %1</source>
        <translation>El permiso vence el %1</translation>
    </message>
    <message>
        <source>The door stays open</source>
        <translation>La puerta sigue abierta</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>¿Cómo le fue?</translation>
    </message>
    <message>
        <source>Needs a word from us</source>
        <translation>Falta una palabra nuestra</translation>
    </message>
    <message>
        <source>Discreet</source>
        <translation>Discreción</translation>
    </message>
    <message numerus="yes">
        <source>%n people to reach</source>
        <translation>
            <numerusform>%n persona por contactar</numerusform>
            <numerusform>%n personas por contactar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody to reach now</source>
        <translation>Nadie por contactar ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting longest</source>
        <translation>
            <numerusform>%n con más espera</numerusform>
            <numerusform>%n con más espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n release(s) ending</source>
        <translation>
            <numerusform>%n permiso por vencer</numerusform>
            <numerusform>%n permisos por vencer</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the program&apos;s papers. They come with the first signal.</source>
        <translation>Esperando los documentos del programa. Llegan con la primera señal.</translation>
    </message>
    <message>
        <source>Waiting for your coordinator to approve this device.</source>
        <translation>Esperando que su coordinación apruebe este dispositivo.</translation>
    </message>
    <message>
        <source>Tonight&apos;s</source>
        <translation>De esta noche</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
</context>
<context>
    <name>leadline</name>
    <message>
        <source>That option or value is not understood. Check the spelling, or run with --help.</source>
        <translation>No se entiende esa opción o ese valor. Revise la ortografía o use --help.</translation>
    </message>
    <message>
        <source>This is not valid JSON. Correct it at the place named.</source>
        <translation>Esto no es JSON válido. Corríjalo en el lugar indicado.</translation>
    </message>
    <message>
        <source>This record is not well formed. Nothing was changed.</source>
        <translation>Este registro no está bien formado. No se cambió nada.</translation>
    </message>
    <message>
        <source>A value is of the wrong kind. Correct it at the place named.</source>
        <translation>Un valor es del tipo equivocado. Corríjalo en el lugar indicado.</translation>
    </message>
    <message>
        <source>Something required is missing. Add it at the place named.</source>
        <translation>Falta algo necesario. Agréguelo en el lugar indicado.</translation>
    </message>
    <message>
        <source>There is a field here that means nothing. Remove it or correct its name.</source>
        <translation>Aquí hay un campo que no significa nada. Quítelo o corrija su nombre.</translation>
    </message>
    <message>
        <source>The same name appears twice. Keep one of them.</source>
        <translation>El mismo nombre aparece dos veces. Deje uno.</translation>
    </message>
    <message>
        <source>This is larger than Leadline accepts. Make it smaller.</source>
        <translation>Esto es más grande de lo que acepta Leadline. Hágalo más pequeño.</translation>
    </message>
    <message>
        <source>This is nested deeper than Leadline accepts. Make it flatter.</source>
        <translation>Esto tiene más niveles de los que acepta Leadline. Use menos niveles.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text. Save it as UTF-8 and try again.</source>
        <translation>Esto no es texto UTF-8. Guárdelo como UTF-8 e intente de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing in it. Check that it is the right file.</source>
        <translation>No contiene nada. Revise que sea el archivo correcto.</translation>
    </message>
    <message>
        <source>A file is needed here. Name a file, not a folder.</source>
        <translation>Aquí se necesita un archivo. Indique un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>It is not there. Check the name.</source>
        <translation>No está. Revise el nombre.</translation>
    </message>
    <message>
        <source>The expression uses an operator that does not exist. Correct it at the place named.</source>
        <translation>La expresión usa un operador que no existe. Corríjala en el lugar indicado.</translation>
    </message>
    <message>
        <source>There is no such question in these criteria. Check its id.</source>
        <translation>Esa pregunta no existe en estos criterios. Revise su identificador.</translation>
    </message>
    <message>
        <source>No Leadline ever made this: it names an engine that there never was. Check where it comes from.</source>
        <translation>Ningún Leadline hizo esto: nombra un motor que nunca existió. Revise de dónde viene.</translation>
    </message>
    <message>
        <source>This kind of record is not known here. Correct its name.</source>
        <translation>Aquí no se conoce este tipo de registro. Corrija su nombre.</translation>
    </message>
    <message>
        <source>The amount is in another unit than the limit. Amounts are never converted; enter it in the unit asked for.</source>
        <translation>La cantidad está en otra unidad que el límite. Las cantidades nunca se convierten; escríbala en la unidad pedida.</translation>
    </message>
    <message>
        <source>This is not a date. Write it as year-month-day.</source>
        <translation>Esto no es una fecha. Escríbala como año-mes-día.</translation>
    </message>
    <message>
        <source>This value is not allowed here. Correct it at the place named.</source>
        <translation>Este valor no se permite aquí. Corríjalo en el lugar indicado.</translation>
    </message>
    <message>
        <source>This was made by a newer Leadline. It is kept as it is; update the app to open it.</source>
        <translation>Esto se hizo con un Leadline más nuevo. Se guarda como está; actualice la aplicación para abrirlo.</translation>
    </message>
    <message>
        <source>These criteria have no worked example to hold them to. Add one at least before they are put forward or signed.</source>
        <translation>Estos criterios no tienen ningún ejemplo resuelto con el que compararlos. Agregue al menos uno antes de presentarlos o firmarlos.</translation>
    </message>
    <message>
        <source>The program does not allow this step now. Nothing was changed.</source>
        <translation>El programa no permite este paso ahora. No se cambió nada.</translation>
    </message>
    <message>
        <source>The signature does not match. It was set aside; tell your coordinator.</source>
        <translation>La firma no coincide. Se apartó; avise a su coordinador.</translation>
    </message>
    <message>
        <source>A device&apos;s records do not follow one another. They were set aside; tell your coordinator.</source>
        <translation>Los registros de un equipo no se siguen unos a otros. Se apartaron; avise a su coordinador.</translation>
    </message>
    <message>
        <source>This belongs to another program. It was not used.</source>
        <translation>Esto es de otro programa. No se usó.</translation>
    </message>
    <message>
        <source>This comes from a device that the program has not approved yet. It waits.</source>
        <translation>Esto viene de un equipo que el programa aún no ha aprobado. Queda en espera.</translation>
    </message>
    <message>
        <source>This is sealed with a key that has not arrived yet. It waits.</source>
        <translation>Esto está sellado con una clave que aún no ha llegado. Queda en espera.</translation>
    </message>
    <message>
        <source>This is not sealed to this device. Nobody here can open it.</source>
        <translation>Esto no está sellado para este equipo. Nadie aquí puede abrirlo.</translation>
    </message>
    <message>
        <source>A police or prosecution device may never hold this key. It was refused.</source>
        <translation>Un equipo de la policía o de la fiscalía nunca puede tener esta clave. Se rechazó.</translation>
    </message>
    <message>
        <source>This could not be opened: it was changed, or the key is another. It was set aside.</source>
        <translation>No se pudo abrir: fue cambiado o la clave es otra. Se apartó.</translation>
    </message>
    <message>
        <source>The key does not belong to this record. It was set aside; tell your coordinator.</source>
        <translation>La clave no es de este registro. Se apartó; avise a su coordinador.</translation>
    </message>
    <message>
        <source>This record is not well formed inside. It was set aside.</source>
        <translation>Este registro no está bien formado por dentro. Se apartó.</translation>
    </message>
    <message>
        <source>This record could not be unpacked. It was set aside.</source>
        <translation>Este registro no se pudo desempacar. Se apartó.</translation>
    </message>
    <message>
        <source>This record is damaged. It was set aside.</source>
        <translation>Este registro está dañado. Se apartó.</translation>
    </message>
    <message>
        <source>This bundle of records is damaged. It was not used; it will be asked for again.</source>
        <translation>Este paquete de registros está dañado. No se usó; se pedirá de nuevo.</translation>
    </message>
    <message>
        <source>This key record is damaged. It was not used.</source>
        <translation>Este registro de claves está dañado. No se usó.</translation>
    </message>
    <message>
        <source>The message is damaged. It was not used; it will be asked for again.</source>
        <translation>El mensaje está dañado. No se usó; se pedirá de nuevo.</translation>
    </message>
    <message>
        <source>The content is not what was signed. It was not used.</source>
        <translation>El contenido no es el que se firmó. No se usó.</translation>
    </message>
    <message>
        <source>One device has written two different records in one place. Both are kept; tell your coordinator.</source>
        <translation>Un equipo escribió dos registros distintos en un mismo lugar. Se guardan ambos; avise a su coordinador.</translation>
    </message>
    <message>
        <source>Earlier records are missing. They will be asked for first.</source>
        <translation>Faltan registros anteriores. Se pedirán primero.</translation>
    </message>
    <message>
        <source>This device was cut off from the program. Its later records wait for review.</source>
        <translation>Este equipo fue retirado del programa. Sus registros posteriores esperan revisión.</translation>
    </message>
    <message>
        <source>The server&apos;s limit for this device is reached. Records stay here; tell your coordinator.</source>
        <translation>Se alcanzó el límite del servidor para este equipo. Los registros se quedan aquí; avise a su coordinador.</translation>
    </message>
    <message>
        <source>The server did not hand over a record that is meant for this device. Tell your coordinator.</source>
        <translation>El servidor no entregó un registro destinado a este equipo. Avise a su coordinador.</translation>
    </message>
    <message>
        <source>The store on this device is damaged. Do not erase it; bring the device to your coordinator.</source>
        <translation>El almacén de este equipo está dañado. No lo borre; lleve el equipo a su coordinador.</translation>
    </message>
    <message>
        <source>The vault file is damaged. Do not erase it; bring the device to your coordinator.</source>
        <translation>El archivo de la bóveda está dañado. No lo borre; lleve el equipo a su coordinador.</translation>
    </message>
    <message>
        <source>That PIN does not open this device. Try again.</source>
        <translation>Ese PIN no abre este equipo. Intente de nuevo.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait, then try again; nothing is lost.</source>
        <translation>Demasiados intentos fallidos. Espere y pruebe de nuevo; no se pierde nada.</translation>
    </message>
    <message>
        <source>That PIN is too easy. Use at least six digits, not all the same.</source>
        <translation>Ese PIN es demasiado fácil. Use al menos seis dígitos, no todos iguales.</translation>
    </message>
    <message>
        <source>There is no Leadline device in this folder. Name the right folder, or join the program first.</source>
        <translation>No hay ningún equipo Leadline en esta carpeta. Indique la carpeta correcta o únase primero al programa.</translation>
    </message>
    <message>
        <source>There is already a file with this name. Nothing was changed. Name another one.</source>
        <translation>Ya hay un archivo con este nombre. No se cambió nada. Indique otro nombre.</translation>
    </message>
    <message>
        <source>There is already a Leadline device in this folder. Nothing was changed.</source>
        <translation>Ya hay un equipo Leadline en esta carpeta. No se cambió nada.</translation>
    </message>
    <message>
        <source>This device is not approved yet. Ask your coordinator to approve it, then sync.</source>
        <translation>Este equipo aún no está aprobado. Pida a su coordinador que lo apruebe y luego sincronice.</translation>
    </message>
    <message>
        <source>The server did not accept this device. Ask your coordinator.</source>
        <translation>El servidor no aceptó este equipo. Pregunte a su coordinador.</translation>
    </message>
    <message>
        <source>The disk did not take it. Try again; what was saved before is safe.</source>
        <translation>El disco no lo aceptó. Intente de nuevo; lo guardado antes está a salvo.</translation>
    </message>
    <message>
        <source>This device is full. Free some space, then try again; what was saved before is safe.</source>
        <translation>Este equipo está lleno. Libere espacio e intente de nuevo; lo guardado antes está a salvo.</translation>
    </message>
    <message>
        <source>This folder cannot be written to. Nothing was changed.</source>
        <translation>No se puede escribir en esta carpeta. No se cambió nada.</translation>
    </message>
    <message>
        <source>This may not be opened with these permissions. Nothing was changed.</source>
        <translation>Esto no se puede abrir con estos permisos. No se cambió nada.</translation>
    </message>
    <message>
        <source>Another Leadline is using this folder. Close it and try again.</source>
        <translation>Otro Leadline está usando esta carpeta. Ciérrelo e intente de nuevo.</translation>
    </message>
    <message>
        <source>The machine&apos;s key store did not open. Unlock it, then start again; leave the secret file as it is.</source>
        <translation>El almacén de claves de la máquina no se abrió. Desbloquéelo y vuelva a empezar; deje el archivo secreto como está.</translation>
    </message>
    <message>
        <source>No signal. Everything is saved here and will send by itself.</source>
        <translation>Sin señal. Todo está guardado aquí y se enviará solo.</translation>
    </message>
    <message>
        <source>This network asks for a sign-in page. Everything is saved here and will send later.</source>
        <translation>Esta red pide una página de acceso. Todo está guardado aquí y se enviará después.</translation>
    </message>
    <message>
        <source>The server is busy. Everything is saved here and will be tried again.</source>
        <translation>El servidor está ocupado. Todo está guardado aquí y se intentará de nuevo.</translation>
    </message>
    <message>
        <source>The server did not take the message. Everything is saved here; tell your coordinator.</source>
        <translation>El servidor no aceptó el mensaje. Todo está guardado aquí; avise a su coordinador.</translation>
    </message>
    <message>
        <source>This is not the program&apos;s server. Nothing was sent.</source>
        <translation>Este no es el servidor del programa. No se envió nada.</translation>
    </message>
    <message>
        <source>No answer came in time. Everything is saved here and will be tried again.</source>
        <translation>No llegó respuesta a tiempo. Todo está guardado aquí y se intentará de nuevo.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was lost.</source>
        <translation>Se detuvo. No se perdió nada.</translation>
    </message>
</context>
<context>
    <name>look</name>
    <message>
        <source>By the clock</source>
        <translation>Según la hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambas</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>This could not be saved. It holds until the app is closed.</source>
        <translation>No se pudo guardar. Vale hasta que se cierre la aplicación.</translation>
    </message>
</context>
<context>
    <name>meet</name>
    <message>
        <source>Intake</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Just meet</source>
        <translation>Solo vernos</translation>
    </message>
    <message>
        <source>I pick up</source>
        <translation>Yo paso</translation>
    </message>
    <message>
        <source>A ride</source>
        <translation>Un viaje</translation>
    </message>
    <message>
        <source>On their own</source>
        <translation>Por su cuenta</translation>
    </message>
    <message>
        <source>Book %1</source>
        <comment>a day and a time: tomorrow, 10:00</comment>
        <translation>Apartar %1</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>Intake is done. You have nothing more to do about this charge.</source>
        <translation>La entrevista inicial está hecha. No tiene que hacer nada más sobre este cargo.</translation>
    </message>
    <message>
        <source>Intake is done</source>
        <translation>La entrevista inicial está hecha</translation>
    </message>
    <message>
        <source>The intake window has closed. What happens next is your decision.</source>
        <translation>El plazo terminó. Lo que sigue es su decisión.</translation>
    </message>
    <message>
        <source>The intake window has closed</source>
        <translation>El plazo terminó</translation>
    </message>
    <message>
        <source>The program can no longer tell you about this. This is not a failure.</source>
        <translation>El programa ya no puede informarle sobre esto. No significa nada malo.</translation>
    </message>
    <message>
        <source>The program can no longer tell you</source>
        <translation>El programa ya no puede informarle</translation>
    </message>
    <message>
        <source>Connected, without a charge. You have nothing to do.</source>
        <translation>Conectado, sin cargo. No tiene que hacer nada.</translation>
    </message>
    <message>
        <source>Connected, no charge</source>
        <translation>Conectado, sin cargo</translation>
    </message>
    <message>
        <source>No word from the program yet. This does not mean intake did not happen.</source>
        <translation>Aún no hay noticias del programa. Esto no significa que la entrevista inicial no se hizo.</translation>
    </message>
    <message>
        <source>No word from the program yet</source>
        <translation>Aún no hay noticias del programa</translation>
    </message>
    <message>
        <source>Charge set aside until %1. You have nothing to do.</source>
        <translation>Cargo en espera hasta el %1. No tiene que hacer nada.</translation>
    </message>
    <message>
        <source>Set aside until %1</source>
        <translation>En espera hasta el %1</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Warrant sought</source>
        <translation>Se solicita orden</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Sin acción</translation>
    </message>
    <message>
        <source>Your decision: %1</source>
        <translation>Su decisión: %1</translation>
    </message>
    <message>
        <source>The exception was granted. You have nothing more to do.</source>
        <translation>Se concedió la excepción. No tiene que hacer nada más.</translation>
    </message>
    <message>
        <source>Exception granted</source>
        <translation>Excepción concedida</translation>
    </message>
    <message>
        <source>The exception was granted. Whether to offer is your decision.</source>
        <translation>Se concedió la excepción. La decisión de ofrecerlo es suya.</translation>
    </message>
    <message>
        <source>No exception this time. Connecting without a charge stays open.</source>
        <translation>Esta vez no hay excepción. Sigue abierta la opción de conectar sin cargo.</translation>
    </message>
    <message>
        <source>No exception this time</source>
        <translation>Esta vez no hay excepción</translation>
    </message>
    <message>
        <source>Two answers came that do not agree. The district attorney&apos;s office has to settle it.</source>
        <translation>Llegaron dos respuestas que no coinciden. La fiscalía tiene que resolverlo.</translation>
    </message>
    <message>
        <source>Two answers that do not agree</source>
        <translation>Dos respuestas que no coinciden</translation>
    </message>
    <message>
        <source>An exception was asked for. There is no answer yet.</source>
        <translation>Se pidió una excepción. Aún no hay respuesta.</translation>
    </message>
    <message>
        <source>Exception asked for, no answer yet</source>
        <translation>Excepción pedida, aún sin respuesta</translation>
    </message>
    <message>
        <source>Exception: %1</source>
        <translation>Excepción: %1</translation>
    </message>
    <message>
        <source>Make the offer</source>
        <translation>Hacer la oferta</translation>
    </message>
    <message>
        <source>Not offering</source>
        <translation>No ofrecer</translation>
    </message>
    <message>
        <source>Connect without a charge</source>
        <translation>Conectar sin cargo</translation>
    </message>
    <message>
        <source>Seen, close</source>
        <translation>Visto, cerrar</translation>
    </message>
    <message>
        <source>Two records here do not agree on who this is. They may be of two people: please clear it up with your colleague.</source>
        <translation>Dos registros no coinciden en quién es esta persona. Pueden ser de dos personas: por favor, aclárelo con su colega.</translation>
    </message>
    <message>
        <source>Incident number: %1</source>
        <translation>Número de incidente: %1</translation>
    </message>
    <message>
        <source>Connected. No charge is set aside: what happens with it is your decision.</source>
        <translation>Conectado. Ningún cargo queda en espera: lo que pase con él es su decisión.</translation>
    </message>
    <message>
        <source>Connected, no charge set aside</source>
        <translation>Conectado, sin cargo pendiente</translation>
    </message>
    <message>
        <source>The district attorney&apos;s office put somebody forward, and decided: not this time.</source>
        <translation>La fiscalía propuso a alguien y decidió: esta vez no.</translation>
    </message>
    <message>
        <source>The district attorney&apos;s office put somebody forward. There is no answer yet, and nothing for you to do.</source>
        <translation>La fiscalía propuso a alguien. Aún no hay respuesta, y usted no tiene nada que hacer.</translation>
    </message>
    <message>
        <source>Put forward, no answer yet</source>
        <translation>Propuesta, aún sin respuesta</translation>
    </message>
    <message>
        <source>The district attorney&apos;s office put somebody forward and granted an exception. Whether to offer is your decision, when you are with them.</source>
        <translation>La fiscalía propuso a alguien y concedió una excepción. La decisión de ofrecerlo es suya, cuando esté con esa persona.</translation>
    </message>
    <message>
        <source>Put forward: %1</source>
        <translation>Propuesta: %1</translation>
    </message>
    <message>
        <source>no charge named</source>
        <translation>sin cargo indicado</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
</context>
<context>
    <name>offer</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Thank you. Please give the tablet back.
Officer: hold the corner for one second.</source>
        <translation>Gracias. Por favor, devuelva la tableta.
Agente: mantenga presionada la esquina un segundo.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>Read aloud (others may hear)</source>
        <translation>Leer en voz alta (otros pueden oír)</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
</context>
<context>
    <name>offer_words</name>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>Everybody, page %1</source>
        <translation>Todas las personas, página %1</translation>
    </message>
    <message>
        <source>With a charge held</source>
        <translation>Con un cargo pendiente</translation>
    </message>
    <message>
        <source>With a charge held, where no day can be named</source>
        <translation>Con un cargo pendiente, si no se puede decir un día</translation>
    </message>
    <message>
        <source>One sentence a line. Filled in by itself: {organization}, {police}</source>
        <translation>Una frase por línea. Se completa por sí solo: {organization}, {police}</translation>
    </message>
    <message>
        <source>, {date}</source>
        <comment>one more field of a text, after the others</comment>
        <translation>, {date}</translation>
    </message>
    <message>
        <source>What the person is told</source>
        <translation>Lo que se le dice a la persona</translation>
    </message>
    <message>
        <source>Version %1 of the words of the offer</source>
        <translation>Versión %1 del texto de la oferta</translation>
    </message>
    <message>
        <source>The app&apos;s own words; the set has none</source>
        <translation>El texto de la aplicación; el conjunto no tiene uno propio</translation>
    </message>
</context>
<context>
    <name>officer</name>
    <message>
        <source>Can they say back, in their own words, what you offered?</source>
        <translation>¿Puede repetir, en sus propias palabras, lo que usted ofreció?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing is signed tonight. A peer explains it again.</source>
        <translation>Esta noche no se firma nada. Un compañero lo explica de nuevo.</translation>
    </message>
    <message>
        <source>Needs another language</source>
        <translation>Necesita otro idioma</translation>
    </message>
    <message>
        <source>May somebody from %1 check on them tomorrow?</source>
        <translation>¿Puede alguien de %1 ver mañana cómo está?</translation>
    </message>
    <message>
        <source>Nothing is signed and no charge is held over them.</source>
        <translation>No se firma nada y no queda ningún cargo pendiente.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Did they say why? Don&apos;t ask.</source>
        <translation>¿Dijo por qué? No pregunte.</translation>
    </message>
    <message>
        <source>No name is kept.</source>
        <translation>No se guarda ningún nombre.</translation>
    </message>
    <message>
        <source>They did not say</source>
        <translation>No lo dijo</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>No le interesa</translation>
    </message>
    <message>
        <source>Does not trust it</source>
        <translation>No confía</translation>
    </message>
    <message>
        <source>Has help elsewhere</source>
        <translation>Tiene ayuda en otro lugar</translation>
    </message>
    <message>
        <source>No time now</source>
        <translation>No tiene tiempo ahora</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Why not this time?</source>
        <translation>¿Por qué no esta vez?</translation>
    </message>
    <message>
        <source>For the program&apos;s numbers. Nobody asks you about it.</source>
        <translation>Para las cifras del programa. Nadie le preguntará por esto.</translation>
    </message>
    <message>
        <source>Something more urgent</source>
        <translation>Algo más urgente</translation>
    </message>
    <message>
        <source>The person left</source>
        <translation>La persona se fue</translation>
    </message>
    <message>
        <source>Offered before</source>
        <translation>Ya se le ofreció</translation>
    </message>
    <message>
        <source>A supervisor decided</source>
        <translation>Lo decidió un supervisor</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otra razón</translation>
    </message>
    <message>
        <source>Call, and say where you are.</source>
        <translation>Llame y diga dónde está.</translation>
    </message>
    <message>
        <source>A peer is coming</source>
        <translation>Un compañero viene en camino</translation>
    </message>
    <message>
        <source>Nobody can come now</source>
        <translation>Nadie puede venir ahora</translation>
    </message>
    <message>
        <source>They will be reached afterwards.</source>
        <translation>Se le buscará después.</translation>
    </message>
    <message>
        <source>What would help tonight?</source>
        <translation>¿Qué ayudaría esta noche?</translation>
    </message>
    <message>
        <source>A safe place</source>
        <translation>Un lugar seguro</translation>
    </message>
    <message>
        <source>A ride</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>The crisis team</source>
        <translation>El equipo de crisis</translation>
    </message>
    <message>
        <source>Nothing tonight</source>
        <translation>Nada esta noche</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>La tarjeta</translation>
    </message>
    <message>
        <source>It says nothing of police, program or drugs.</source>
        <translation>No dice nada de policía, programa ni drogas.</translation>
    </message>
    <message>
        <source>Card given</source>
        <translation>Tarjeta entregada</translation>
    </message>
    <message>
        <source>They know the number by heart</source>
        <translation>Se sabe el número de memoria</translation>
    </message>
    <message>
        <source>No card is safer</source>
        <translation>Es más seguro sin tarjeta</translation>
    </message>
    <message>
        <source>Help first</source>
        <translation>Primero, ayuda</translation>
    </message>
    <message>
        <source>An overdose or a crisis is never the moment for a charge. If they cannot speak, no name leaves the scene.</source>
        <translation>Una sobredosis o una crisis nunca es el momento para un cargo. Si no puede hablar, ningún nombre sale del lugar.</translation>
    </message>
    <message>
        <source>They can talk: make the offer, no charge</source>
        <translation>Puede hablar: hacer la oferta, sin cargo</translation>
    </message>
    <message>
        <source>Close, keep nothing</source>
        <translation>Cerrar, no guardar nada</translation>
    </message>
    <message>
        <source>Called away</source>
        <translation>Me llamaron a otro lugar</translation>
    </message>
    <message>
        <source>Everything is kept, sealed. It waits at home.</source>
        <translation>Todo queda guardado y sellado. Espera en el inicio.</translation>
    </message>
    <message>
        <source>They left, or asked to stop</source>
        <translation>Se fue o pidió parar</translation>
    </message>
    <message>
        <source>Name and contacts are erased. Only numbers stay.</source>
        <translation>Se borran nombre y contactos. Solo quedan cifras.</translation>
    </message>
    <message>
        <source>Would you have offered it?</source>
        <translation>¿Se lo habría ofrecido?</translation>
    </message>
    <message>
        <source>Why an exception?</source>
        <translation>¿Por qué una excepción?</translation>
    </message>
    <message>
        <source>The district attorney or a designee decides. No name and nothing of a record goes with it.</source>
        <translation>Decide el fiscal de distrito o quien este designe. No se envía ningún nombre ni nada de antecedentes.</translation>
    </message>
    <message>
        <source>An exception was granted under this number. Is it about this person?</source>
        <translation>Con este número se concedió una excepción. ¿Se trata de esta persona?</translation>
    </message>
    <message>
        <source>The district attorney&apos;s office put somebody forward.</source>
        <translation>La fiscalía propuso a alguien.</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>Sí: %1</translation>
    </message>
    <message>
        <source>Whether to offer is your decision</source>
        <translation>La decisión de ofrecerlo es suya</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>No, otra persona</translation>
    </message>
    <message>
        <source>An exception is asked for.</source>
        <translation>Se pide una excepción.</translation>
    </message>
</context>
<context>
    <name>peer</name>
    <message>
        <source>Saved: intake is done.</source>
        <translation>Guardado: la entrevista inicial está hecha.</translation>
    </message>
    <message>
        <source>Saved on this device.</source>
        <translation>Guardado en este dispositivo.</translation>
    </message>
    <message>
        <source>Saved. The door stays open.</source>
        <translation>Guardado. La puerta sigue abierta.</translation>
    </message>
    <message>
        <source>Saved. Again %1.</source>
        <translation>Guardado. Otra vez %1.</translation>
    </message>
    <message>
        <source>Saved. Booked %1.</source>
        <translation>Guardado. Cita %1.</translation>
    </message>
    <message>
        <source>Name not given</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day, a time: tomorrow, 12:30</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
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
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Go see</source>
        <translation>Ir a ver</translation>
    </message>
    <message>
        <source>A coworker is on it</source>
        <translation>Alguien del equipo se encarga</translation>
    </message>
    <message>
        <source>%1 is on it</source>
        <translation>%1 se encarga</translation>
    </message>
    <message>
        <source>not police</source>
        <translation>no es policía</translation>
    </message>
    <message>
        <source>I&apos;m from %1, not the police. Is now a good time?</source>
        <translation>Soy de %1. No soy policía. ¿Es buen momento?</translation>
    </message>
    <message>
        <source>I&apos;m %1 from %2, not the police. Is now a good time?</source>
        <translation>Soy %1, de %2. No soy policía. ¿Es buen momento?</translation>
    </message>
    <message>
        <source>If you want to do intake, it can be done until %1. It is your choice.</source>
        <translation>Si quiere hacer la entrevista inicial, puede hacerla hasta el %1. Usted decide.</translation>
    </message>
</context>
<context>
    <name>person</name>
    <message>
        <source>Do not leave a message</source>
        <translation>No dejar mensaje</translation>
    </message>
    <message>
        <source>best %1</source>
        <comment>best time, in the person&apos;s words</comment>
        <translation>mejor %1</translation>
    </message>
    <message>
        <source>Waiting %1. Our own goal: %2.</source>
        <translation>Espera %1. Nuestra propia meta: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>Intake: %1 · %2</source>
        <translation>Entrevista: %1 · %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Sigue: %1</translation>
    </message>
    <message>
        <source>Has our card</source>
        <translation>Tiene nuestra tarjeta</translation>
    </message>
    <message>
        <source>Knows our number by heart</source>
        <translation>Sabe nuestro número de memoria</translation>
    </message>
    <message>
        <source>No card: safer so</source>
        <translation>Sin tarjeta: es más seguro</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>hubo contacto</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no estaba</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no contestó</translation>
    </message>
    <message>
        <source>someone else was there</source>
        <translation>estaba otra persona</translation>
    </message>
    <message>
        <source>someone else answered</source>
        <translation>contestó otra persona</translation>
    </message>
    <message>
        <source>wrong place</source>
        <translation>lugar equivocado</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>número equivocado</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <comment>time · Call: no answer</comment>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a date, a time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It ended %1.</source>
        <translation>Terminó el %1.</translation>
    </message>
    <message>
        <source>They can still come. The door stays open.</source>
        <translation>Todavía puede venir. La puerta sigue abierta.</translation>
    </message>
    <message>
        <source>Intake can be done until %1.</source>
        <translation>La entrevista puede hacerse hasta el %1.</translation>
    </message>
    <message>
        <source>Say it once, as it is. It is not a goal of ours.</source>
        <translation>Dígalo una vez, tal como es. No es una meta nuestra.</translation>
    </message>
    <message>
        <source>%1 may tell %2 whether intake is done.</source>
        <translation>%1 puede decir a %2 si la entrevista inicial está hecha.</translation>
    </message>
    <message>
        <source>%1 may give %2 their name and how to reach them.</source>
        <translation>%1 puede dar a %2 su nombre y cómo comunicarse.</translation>
    </message>
    <message>
        <source>Stopped. Nothing more is shared.</source>
        <translation>Cancelado. No se comparte nada más.</translation>
    </message>
    <message>
        <source>Ended %1.</source>
        <translation>Venció el %1.</translation>
    </message>
    <message>
        <source>In force until %1.</source>
        <translation>Vigente hasta el %1.</translation>
    </message>
    <message>
        <source>Ask whether they want to sign again. No is fine.</source>
        <translation>Pregunte si quiere firmar otra vez. Decir que no está bien.</translation>
    </message>
    <message>
        <source>no message</source>
        <translation>sin mensaje</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>sin detalles</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>¿Cómo le fue?</translation>
    </message>
    <message>
        <source>You began here. Nothing is lost.</source>
        <translation>Usted empezó aquí. No se perdió nada.</translation>
    </message>
    <message>
        <source>%1 got in touch with us</source>
        <translation>%1 nos buscó</translation>
    </message>
    <message>
        <source>Intake is done</source>
        <translation>La entrevista inicial está hecha</translation>
    </message>
    <message>
        <source>The intake window has closed</source>
        <translation>El plazo para la entrevista terminó</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>Esta persona</translation>
    </message>
    <message>
        <source>Intake is done. %1 is a participant.</source>
        <translation>La entrevista inicial está hecha. %1 participa.</translation>
    </message>
    <message>
        <source>%1&apos;s date</source>
        <translation>Fecha de %1</translation>
    </message>
    <message>
        <source>Their date</source>
        <translation>Su fecha</translation>
    </message>
    <message>
        <source>%1&apos;s release</source>
        <translation>Permiso de %1</translation>
    </message>
    <message>
        <source>Their release</source>
        <translation>Su permiso</translation>
    </message>
</context>
<context>
    <name>porch</name>
    <message>
        <source>Call who is on call</source>
        <translation>Llamar a quien está de guardia</translation>
    </message>
    <message>
        <source>Crisis team, 24 h</source>
        <translation>Equipo de crisis, 24 h</translation>
    </message>
</context>
<context>
    <name>prosecutor</name>
    <message>
        <source>%1. Saved on this device.</source>
        <translation>%1. Guardado en este dispositivo.</translation>
    </message>
    <message>
        <source>District attorney</source>
        <translation>Fiscal de distrito</translation>
    </message>
    <message>
        <source>For the district attorney</source>
        <translation>En nombre del fiscal de distrito</translation>
    </message>
    <message>
        <source>No charge named</source>
        <translation>Sin cargo indicado</translation>
    </message>
    <message>
        <source>Asked %1</source>
        <translation>Se pidió %1</translation>
    </message>
    <message>
        <source>Asked %1, %2</source>
        <translation>Se pidió el %1, %2</translation>
    </message>
    <message>
        <source>Recommended by %1</source>
        <translation>Lo recomienda %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Incident number: later</source>
        <translation>Número de incidente: después</translation>
    </message>
    <message>
        <source>Incident number: %1</source>
        <translation>Número de incidente: %1</translation>
    </message>
    <message>
        <source>Criteria: version %1</source>
        <translation>Criterios: versión %1</translation>
    </message>
    <message>
        <source>Waiting for the program&apos;s papers. They come with the first signal.</source>
        <translation>Esperando los documentos del programa. Llegan con la primera señal.</translation>
    </message>
    <message>
        <source>Waiting for your coordinator to approve this device.</source>
        <translation>Esperando a que su coordinación apruebe este dispositivo.</translation>
    </message>
    <message>
        <source>Who decides here?</source>
        <translation>¿Quién decide aquí?</translation>
    </message>
    <message>
        <source>You are %1</source>
        <translation>Usted es %1</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) to decide</source>
        <translation>
            <numerusform>%n excepción por decidir</numerusform>
            <numerusform>%n excepciones por decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to decide now</source>
        <translation>Nada que decidir ahora</translation>
    </message>
    <message>
        <source>This is about an offer to take part, nothing else. No name is here, and nothing of a record. Without an exception, connecting without a charge stays open.</source>
        <translation>Se trata de una oferta para participar, nada más. Aquí no hay ningún nombre ni nada de antecedentes. Sin excepción sigue abierta la opción de conectar sin cargo.</translation>
    </message>
    <message>
        <source>What changes, and who asks</source>
        <translation>Qué cambia y quién lo pide</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Criterios</translation>
    </message>
    <message>
        <source>Version %1 is in effect</source>
        <translation>La versión %1 está vigente</translation>
    </message>
    <message>
        <source>Two answers came that do not agree. Yours settles it.</source>
        <translation>Llegaron dos respuestas que no coinciden. La suya lo resuelve.</translation>
    </message>
    <message>
        <source>One of the criteria or more. %1 can say which.</source>
        <translation>Uno o más de los criterios. %1 puede decir cuáles.</translation>
    </message>
    <message>
        <source>Not met, or could not be settled</source>
        <translation>No se cumple, o no se pudo determinar</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>No se cumple</translation>
    </message>
    <message>
        <source>Could not be settled</source>
        <translation>No se pudo determinar</translation>
    </message>
    <message>
        <source>Put forward and granted. Saved on this device.</source>
        <translation>Propuesta y concedida. Guardado en este dispositivo.</translation>
    </message>
    <message>
        <source>Put forward. Saved on this device.</source>
        <translation>Propuesta. Guardado en este dispositivo.</translation>
    </message>
    <message>
        <source>Put somebody forward</source>
        <translation>Proponer a alguien</translation>
    </message>
    <message>
        <source>Begun, and not put forward yet</source>
        <translation>Empezada, y todavía no propuesta</translation>
    </message>
    <message>
        <source>By the incident&apos;s number, in the district attorney&apos;s name</source>
        <translation>Por el número del incidente, en nombre del fiscal de distrito</translation>
    </message>
</context>
<context>
    <name>release</name>
    <message>
        <source>%1 may give %2 my name and how to reach me.</source>
        <translation>%1 puede dar a %2 mi nombre y cómo comunicarse conmigo.</translation>
    </message>
    <message>
        <source>%1 may tell %2 whether intake is done by the date.</source>
        <translation>%1 puede decir a %2 si la entrevista inicial se hizo a tiempo.</translation>
    </message>
    <message>
        <source>You choose what is shared:</source>
        <translation>Usted elige qué se comparte:</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Hasta el %1.</translation>
    </message>
    <message>
        <source>You can stop this at any time. What was already shared cannot be taken back.</source>
        <translation>Puede cancelarlo cuando quiera. Lo que ya se compartió no se puede retirar.</translation>
    </message>
    <message>
        <source>sign here</source>
        <translation>firme aquí</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>On %1 at %2 a charge (%3) was set aside under %4, criteria %5 version %6.</source>
        <translation>El %1 a las %2 un cargo (%3) se dejó de lado según %4, criterios %5 versión %6.</translation>
    </message>
    <message>
        <source>On %1 at %2 a charge (%3) was looked at under %4, criteria %5 version %6.</source>
        <translation>El %1 a las %2 un cargo (%3) se revisó según %4, criterios %5 versión %6.</translation>
    </message>
    <message>
        <source>Incident number: %1.</source>
        <translation>Número de incidente: %1.</translation>
    </message>
    <message>
        <source>later</source>
        <translation>después</translation>
    </message>
</context>
<context>
    <name>result</name>
    <message>
        <source>Met</source>
        <translation>Se cumple</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>No se cumple</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>May be offered the program</source>
        <translation>Se le puede ofrecer el programa</translation>
    </message>
    <message>
        <source>Does not meet this program&apos;s criteria</source>
        <translation>No cumple los criterios de este programa</translation>
    </message>
    <message>
        <source>This needs a second look</source>
        <translation>Esto necesita revisión</translation>
    </message>
    <message>
        <source>Whether to offer is your decision</source>
        <translation>La decisión de ofrecerlo es suya</translation>
    </message>
    <message>
        <source>This program is for adults. Give the youth card; no name is kept.</source>
        <translation>Este programa es para personas adultas. Entregue la tarjeta para jóvenes; no se guarda ningún nombre.</translation>
    </message>
    <message>
        <source>Connect without a charge: the same help, and nothing is set aside.</source>
        <translation>Conecte sin cargo: la misma ayuda, y nada queda en espera.</translation>
    </message>
    <message>
        <source>Not offering</source>
        <translation>No ofrecer</translation>
    </message>
    <message>
        <source>Connect without a charge</source>
        <translation>Conectar sin cargo</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>Make the offer</source>
        <translation>Hacer la oferta</translation>
    </message>
    <message>
        <source>An exception was granted. Whether to offer is your decision</source>
        <translation>Se concedió una excepción. La decisión de ofrecerlo es suya</translation>
    </message>
    <message>
        <source>Recommend an exception</source>
        <translation>Recomendar una excepción</translation>
    </message>
    <message>
        <source>Saved on this tablet: %1. It is not sealed: whoever opens this tablet&apos;s files can read it. Erase it when it is printed.</source>
        <translation>Guardado en esta tableta: %1. No está sellado: quien abra los archivos de esta tableta puede leerlo. Bórrelo cuando esté impreso.</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Borrado.</translation>
    </message>
    <message>
        <source>Seen in the official text</source>
        <translation>Visto en el texto oficial</translation>
    </message>
    <message>
        <source>From secondary sources</source>
        <translation>De fuentes secundarias</translation>
    </message>
    <message>
        <source>Set by this program</source>
        <translation>Fijado por este programa</translation>
    </message>
    <message>
        <source>Not checked against a source</source>
        <translation>Sin verificar en una fuente</translation>
    </message>
    <message>
        <source>With all else as it is, the result would read &quot;%1&quot; at:</source>
        <translation>Con todo lo demás igual, el resultado sería «%1» con:</translation>
    </message>
    <message>
        <source>What is recorded is what you saw.</source>
        <translation>Lo que se registra es lo que usted vio.</translation>
    </message>
    <message>
        <source>Could not be settled: %1</source>
        <translation>No se pudo determinar: %1</translation>
    </message>
    <message>
        <source>These criteria were due for review by %1</source>
        <translation>Estos criterios debían revisarse a más tardar el %1</translation>
    </message>
</context>
<context>
    <name>screening</name>
    <message>
        <source>grams</source>
        <translation>gramos</translation>
    </message>
    <message>
        <source>kilograms</source>
        <translation>kilos</translation>
    </message>
    <message>
        <source>milligrams</source>
        <translation>miligramos</translation>
    </message>
    <message>
        <source>pounds</source>
        <translation>libras</translation>
    </message>
    <message>
        <source>ounces</source>
        <translation>onzas</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>piezas</translation>
    </message>
    <message>
        <source>doses</source>
        <translation>dosis</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nada de esto</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>No sé</translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation>Prefiere no decirlo</translation>
    </message>
    <message>
        <source>Not safe to ask</source>
        <translation>No es seguro preguntar</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>No aplica</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Aún sin preguntar</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Pesado</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimado</translation>
    </message>
    <message numerus="yes">
        <source>about %n left</source>
        <translation>
            <numerusform>falta más o menos %n</numerusform>
            <numerusform>faltan más o menos %n</numerusform>
        </translation>
    </message>
    <message>
        <source>So far: may be offered</source>
        <translation>Hasta ahora: se puede ofrecer</translation>
    </message>
    <message>
        <source>So far: does not meet the criteria</source>
        <translation>Hasta ahora: no cumple los criterios</translation>
    </message>
    <message>
        <source>So far: needs a second look</source>
        <translation>Hasta ahora: necesita revisión</translation>
    </message>
    <message>
        <source>So far: open</source>
        <translation>Hasta ahora: abierto</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>nothing received yet</source>
        <translation>aún no se ha recibido nada</translation>
    </message>
    <message>
        <source>last received %1</source>
        <translation>recibido %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved on this tablet, waiting for signal</source>
        <translation>
            <numerusform>%n guardado en esta tableta, en espera de señal</numerusform>
            <numerusform>%n guardados en esta tableta, en espera de señal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved here, sealed, until the team that reads them has a device. Tell your coordinator.</source>
        <translation>
            <numerusform>%n guardado aquí, sellado, hasta que el equipo que lo lee tenga un dispositivo. Avise a su coordinador.</numerusform>
            <numerusform>%n guardados aquí, sellados, hasta que el equipo que los lee tenga un dispositivo. Avise a su coordinador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here, waiting for a key or an approval</source>
        <translation>
            <numerusform>%n aquí, en espera de una clave o una aprobación</numerusform>
            <numerusform>%n aquí, en espera de una clave o una aprobación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside, damaged. Tell your coordinator.</source>
        <translation>
            <numerusform>%n apartado, dañado. Avise a su coordinador.</numerusform>
            <numerusform>%n apartados, dañados. Avise a su coordinador.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>No hay nada por enviar</translation>
    </message>
    <message>
        <source>Server has it %1</source>
        <comment>a time: 02:31</comment>
        <translation>El servidor lo tiene %1</translation>
    </message>
</context>
<context>
    <name>what_if</name>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <comment>12 of 40 (30.0 %)</comment>
        <translation>%1 de %2 (%3 %)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Counts of 1 to %1, and those that they could be worked out from, are hidden, so that nobody can be recognized.</source>
        <translation>Los números de 1 a %1, y los que permitirían calcularlos, se ocultan para que no se pueda reconocer a nadie.</translation>
    </message>
    <message>
        <source>A person counts in every group that they named, so groups can add up to more than everybody.</source>
        <translation>Cada persona cuenta en todos los grupos que nombró, así que los grupos pueden sumar más que el total.</translation>
    </message>
    <message>
        <source>This file says nothing of race, gender or age: what people state of themselves is kept apart from screenings.</source>
        <translation>Este archivo no dice nada de raza, género ni edad: lo que las personas declaran de sí mismas se guarda aparte de las evaluaciones.</translation>
    </message>
    <message>
        <source>Asked so far over another number of years: “%1”. What one length says of the other is counted; whoever else it decides for is counted as “cannot be told”.</source>
        <translation>Hasta ahora se preguntó por otro número de años: «%1». Lo que un plazo dice del otro se cuenta; quien por lo demás dependa de eso se cuenta como «no se puede saber».</translation>
    </message>
    <message>
        <source>Asked so far in other units: “%1”. Whoever it decides for is counted as “cannot be told”.</source>
        <translation>Hasta ahora se preguntó en otras unidades: «%1». Quien dependa de eso se cuenta como «no se puede saber».</translation>
    </message>
    <message>
        <source>Asked so far within other bounds: “%1”. Whoever it decides for is counted as “cannot be told”.</source>
        <translation>Hasta ahora se preguntó dentro de otros límites: «%1». Quien dependa de eso se cuenta como «no se puede saber».</translation>
    </message>
    <message>
        <source>Asked so far with other answers to choose from: “%1”. Whoever it decides for is counted as “cannot be told”.</source>
        <translation>Hasta ahora se preguntó con otras respuestas para elegir: «%1». Quien dependa de eso se cuenta como «no se puede saber».</translation>
    </message>
    <message>
        <source>Asked so far in another form: “%1”. Whoever it decides for is counted as “cannot be told”.</source>
        <translation>Hasta ahora se preguntó de otra forma: «%1». Quien dependa de eso se cuenta como «no se puede saber».</translation>
    </message>
    <message>
        <source>A screening ends as soon as its outcome is certain. Whoever the rest would decide for is counted as “cannot be told”: it was not asked then.</source>
        <translation>Una evaluación termina en cuanto su resultado es seguro. Quien dependa del resto se cuenta como «no se puede saber»: entonces no se preguntó.</translation>
    </message>
    <message>
        <source>Never asked so far: “%1”. Whoever it decides for is counted as “cannot be told”.</source>
        <translation>Hasta ahora no se preguntó: «%1». Quien dependa de eso se cuenta como «no se puede saber».</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>Elija una versión</translation>
    </message>
    <message>
        <source>Choose a set</source>
        <translation>Elija unos criterios</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Raza</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>This device holds no screening under that version.</source>
        <translation>Este dispositivo no tiene ninguna evaluación con esa versión.</translation>
    </message>
    <message>
        <source>The screenings on this device</source>
        <translation>Las evaluaciones de este dispositivo</translation>
    </message>
    <message>
        <source>They stay here; only counts are shown</source>
        <translation>Se quedan aquí; solo se muestran cuentas</translation>
    </message>
    <message>
        <source>Written: %1. Hand it to the coordinator alone, and then erase it: the first page offers that.</source>
        <translation>Escrito: %1. Entréguelo solo a la coordinación y después bórrelo: la primera página lo ofrece.</translation>
    </message>
</context>
<context>
    <name>when</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>hace %n h</numerusform>
            <numerusform>hace %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>%1 is on call</source>
        <translation>%1 está de guardia</translation>
    </message>
    <message>
        <source>%1 is on call until %2</source>
        <translation>%1 está de guardia hasta las %2</translation>
    </message>
    <message>
        <source>Nobody on call until %1</source>
        <translation>Nadie de guardia hasta las %1</translation>
    </message>
    <message>
        <source>Nobody is on call</source>
        <translation>No hay nadie de guardia</translation>
    </message>
</context>
</TS>
