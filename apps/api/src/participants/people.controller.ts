import { Body, Controller, Post } from '@nestjs/common';
import { FindDuplicates, FindPeople, FoundPeople, PersonService } from '#participants';
import { AsksByPost, InScope, Requires, type Scope } from '#platform';

@Controller('participants')
export class PeopleController {
  constructor(private readonly people: PersonService) {}

  @Requires('participant.find')
  @AsksByPost()
  @Post('find')
  find(@InScope() scope: Scope, @Body() asked: FindPeople): Promise<FoundPeople> {
    return this.people.find(scope, asked);
  }

  @Requires('participant.find')
  @AsksByPost()
  @Post('duplicates')
  duplicates(@InScope() scope: Scope, @Body() asked: FindDuplicates): Promise<FoundPeople> {
    return this.people.duplicates(scope, asked);
  }
}
