namespace Maillage.Documents.Lecture;

/// <summary>First names met in France, to tell « Da Costa Amélia » from « Amélia Da Costa ». A hint, never a proof.</summary>
internal static class FirstNames
{
    public static bool Contains(string word) => Known.Contains(Reading.Labels.Key(word).Split(' ')[0]);

    private static readonly HashSet<string> Known =
    [
        .. """
            abdel abdelkader abdou achille adam adele adeline adil adrien adrienne agathe agnes ahmed aicha aida alain alban albane albert alex alexandra alexandre
            alexia alexis alice alicia aline alix alphonse amandine amaury ambre amelia amelie amin amina amine amir anais anas anatole andre andrea andree ange angela
            angele angelina angelique anita anissa ann anna annabelle anne annick annie anouk antoine antonin apolline ariane aristide arlette armand armelle arnaud arthur
            assia astrid aude audrey augustin aurelia aurelie aurelien aurore awa axel axelle ayoub aziz baptiste barbara bastien beatrice benedicte benjamin benoit berenice
            bernadette bernard berthe bertrand bilal blaise blandine boris brahim brice brigitte bruno camille candice capucine carine carla carmen carole caroline catherine
            cecile cecilia cedric celeste celestin celia celine chantal charlene charles charline charlotte cherif chloe christel christelle christian christiane christine
            christophe claire clara clarisse claude claudette claudie claudine clea clelia clemence clement clementine clotilde clovis colette coline constance corentin
            corine corinne cyprien cyril cyrille damien daniel daniele danielle danny daphne david deborah delphine denis denise diane didier dimitri djamel dominique
            dorian dorothee driss edgar edith edmond edouard elea elena eleonore elia eliane elias elie eline elisa elisabeth elise elodie eloise elsa elvire emeline emile
            emilie emilien emma emmanuel emmanuelle enzo eric erika ernest erwan estelle esteban esther ethan etienne eugene eugenie eva evan eve evelyne fabien fabienne
            fabrice fadila faiza fanny farid farida fatiha fatima fatou faustine felicie felix ferdinand fernand fiona flavie flavien fleur flora florence florent florian
            florine france francine francis franck francois francoise frank fred frederic frederique gabin gabriel gabriela gabrielle gael gaelle gaetan gaspard gaston
            genevieve geoffrey george georges georgette gerald geraldine gerard germain ghislain ghislaine gilbert gilles gisele guilhem guillaume gustave guy gwenaelle
            habiba hakim hamid hamza hanane hanna hannah harold hassan hassiba hector heidi helena helene henri henriette herve hicham hippolyte honorine horace hortense
            houria hubert hugo hugues ibrahim ida idriss ilan ilyes imane imen ines ingrid irene iris isabelle isaac ismael ivan jacky jacob jacqueline jacques jade jalil
            jamal jamila jane janine jason jawad jean jeanne jeannine jennifer jeremie jeremy jerome jessica jihane joachim joan joanna jocelyn jocelyne joel joelle johan
            johanna johnny jonas jonathan jordan jordane jose joseph josephine josette joshua josiane judith jules julia julian juliane julie julien juliette justin justine
            kader kamel karim karima karine karl katia kelly kenza kevin khadija khaled laetitia laila lamia laura laure laurence laurent laurette laurie laurine layla lea
            leandre leila lena leo leon leonard leonie leonore leopold leslie lila lilian liliane lilou lina linda line lionel lisa lise loic lola lorraine lou louane louis
            louise louisa louna lubin luc luca lucas lucette lucie lucien lucienne lucile ludivine ludovic lydia lydie lyna madeleine mael maelle maelys maeva magali maggy
            magalie mahe maia malek malik malika malo mamadou manon manuel manuela marc marcel marcelle marceau margaux margot marguerite maria mariam marianne marie marielle
            marilyne marin marina marine marion marius marjorie marlene marthe martial martin martine maryam maryline maryse maryvonne mathias mathieu mathilde mathis mathys
            matthias matthieu maud maurice max maxence maxime maxine maya mehdi melanie melina melissa melodie mercedes meriem meryem michael michaela michel michele micheline
            mickael miguel mila milan mireille mohamed mohammed moise mona monique morgan morgane mounia mounir mourad moussa muriel mustapha mylene myriam nabil nabila nadege
            nadia nadine nadir naima najat nancy naomi natacha natalia nathalie nathan nathanael nawel nelly nicolas nicole nina noah noe noel noelie noelle noemie nolwenn
            nora norah nordine nour oceane octave octavie odette odile olga olive olivia olivier omar ophelie orane oriane oscar ousmane pablo paloma pascal pascale pascaline
            patrice patricia patrick paul paula paule paulette pauline pedro perrine philibert philippe philippine pierre pierrette priscilla prune quentin rachel rachid
            rachida rafael raoul raphael raphaelle rayan raymond raymonde rebecca regine regis reine remi remy renaud rene renee richard rita robert roberte robin roch
            rodolphe rodrigue roger roland romain romane romaric romeo romuald ronan rosa rosalie rose roselyne roxane ruben ryan saad sabine sabrina sacha said saida salim
            salima salma salome samia samir samira samuel samy sandra sandrine sara sarah sasha saskia sebastien selim selma serge severine sharon sheila sibylle sidonie
            simeon simon simone sofia sofiane solange solene soline solveig sonia sophie soraya souad stella stephane stephanie steve suzanne sylvain sylvaine sylvette sylvia
            sylviane sylvie tanguy tania tarik tatiana teddy teo terence tess tessa thais thea thelma theo theodore theophile therese thibaud thibault thibaut thierry thomas
            tiffany tim timothe timothee titouan tom toufik tristan ugo ulysse valentin valentine valere valerie vanessa vera veronique victoire victor victoria vincent
            vincente violaine violette virgile virginie vivian viviane vivien wafa walid walter wanda wassim wendy wilfried william willy xavier yacine yael yaelle yamina yann
            yannick yanis yasmina yasmine yassine yoan yoann yohan yohann yolande youcef younes youri youssef yvan yves yvette yvon yvonne zacharie zahia zahra zakaria zineb
            zoe zohra
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];
}
